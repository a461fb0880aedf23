import { t } from '@/data/words/words';
import { useHere } from '../surface/surface';
import { Sentence } from '../ui/Sentence';
import { KeptRow } from './KeptRow';

interface RecentSectionProps {
  /** A button was pressed that goes with the list or the sentence it stands in, and the focus with it. */
  onButtonGone: () => void;
}

/** What was looked up last, and whether that is kept. */
export function RecentSection({ onButtonGone }: RecentSectionProps) {
  const { surface, kept } = useHere();
  const keepRecent = (keep: boolean) => {
    void surface.kept.keepRecent(keep);
    onButtonGone();
  };
  const clear = () => {
    void surface.kept.clearRecent();
    onButtonGone();
  };
  if (kept === undefined) return null;
  if (kept.isPrivate) {
    return <p class="kept-none quiet">{t('kept.private')}</p>;
  }
  if (!kept.keepsRecent) {
    return (
      <p class="kept-none quiet">
        <Sentence
          text="kept.off"
          parts={{
            keep: (
              <button type="button" class="link-button" onClick={() => keepRecent(true)}>
                {t('kept.keep')}
              </button>
            ),
          }}
        />
      </p>
    );
  }
  if (kept.recent.length === 0) return null;
  return (
    <section class="kept" aria-labelledby="recent-title">
      <div class="kept-head">
        <h2 id="recent-title">{t('kept.recent')}</h2>
        <button
          type="button"
          class="link-button"
          title={t('kept.stopMeaning')}
          onClick={() => keepRecent(false)}
        >
          {t('kept.stop')}
        </button>
        <button type="button" class="link-button" onClick={clear}>
          {t('kept.clear')}
        </button>
      </div>
      <ul>
        {kept.recent.map((record) => (
          <KeptRow key={record.id} record={record} />
        ))}
      </ul>
    </section>
  );
}
