import { t } from '@/data/words/words';
import { useHere } from '../surface/surface';
import { KeptRow } from './KeptRow';

/** The records that the person keeps at hand; they stay over restarts. */
export function PinnedSection() {
  const { surface, kept } = useHere();
  if (kept === undefined) return null;
  const { pinned } = kept;
  if (pinned.length === 0 && surface.kind !== 'panel') return null;
  return (
    <section class="kept" aria-labelledby="pinned-title">
      <div class="kept-head">
        <h2 id="pinned-title">{t('kept.pinned')}</h2>
      </div>
      {pinned.length === 0 ? (
        <p class="kept-none quiet">{t('kept.nothingPinned')}</p>
      ) : (
        <ul>
          {pinned.map((record) => (
            <KeptRow key={record.id} record={record} />
          ))}
        </ul>
      )}
    </section>
  );
}
