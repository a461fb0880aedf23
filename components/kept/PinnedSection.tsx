import { useRef } from 'preact/hooks';
import { t } from '@/data/words/words';
import { useHere } from '../surface/surface';
import { KeptRow } from './KeptRow';

interface PinnedSectionProps {
  /** The last record was taken out, and the focus in its row is gone. */
  onButtonGone: () => void;
}

/** The records that the person keeps at hand; they stay over restarts. */
export function PinnedSection({ onButtonGone }: PinnedSectionProps) {
  const { surface, kept } = useHere();
  const list = useRef<HTMLUListElement>(null);
  if (kept === undefined) return null;
  const { pinned } = kept;
  /** The row goes: the focus goes to the button of its neighbour. */
  const leave = (place: number) => {
    const rows = list.current?.children;
    const neighbour = rows?.[place + 1] ?? rows?.[place - 1];
    const button = neighbour?.querySelector('button');
    if (button) button.focus();
    else onButtonGone();
  };
  if (pinned.length === 0 && surface.kind !== 'panel') return null;
  return (
    <section class="kept" aria-labelledby="pinned-title">
      <div class="kept-head">
        <h2 id="pinned-title">{t('kept.pinned')}</h2>
      </div>
      {pinned.length === 0 ? (
        <p class="kept-none quiet">{t('kept.nothingPinned')}</p>
      ) : (
        <ul ref={list}>
          {pinned.map((record, place) => (
            <KeptRow key={record.id} record={record} onUnpin={() => leave(place)} />
          ))}
        </ul>
      )}
    </section>
  );
}
