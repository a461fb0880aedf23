import { t } from '@/data/words/words';
import { useHere } from '../surface/surface';
import { Sentence } from '../ui/Sentence';
import { KeptRow } from './KeptRow';

/** What was looked up last, and whether that is kept. */
export function RecentSection() {
  const { surface, kept } = useHere();
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
              <button
                type="button"
                class="link-button"
                onClick={() => void surface.kept.keepRecent(true)}
              >
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
          onClick={() => void surface.kept.keepRecent(false)}
        >
          {t('kept.stop')}
        </button>
        <button type="button" class="link-button" onClick={() => void surface.kept.clearRecent()}>
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
