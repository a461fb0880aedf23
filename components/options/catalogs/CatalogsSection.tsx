import { t } from '@/data/words/words';
import { EmbeddedNotice } from '../../page/EmbeddedNotice';
import { CatalogList } from './CatalogList';
import type { StartRepair } from './start-repair';
import type { Catalogs } from './use-catalogs';

interface CatalogsSectionProps {
  catalogs: Catalogs;
  startRepair: StartRepair;
}

/** Which catalogs there are, in which order they answer, and what can be done with them. */
export function CatalogsSection({ catalogs, startRepair }: CatalogsSectionProps) {
  const { loaded } = catalogs;
  return (
    <section
      class="panel"
      id="catalogs"
      aria-labelledby="catalogs-title"
      aria-busy={loaded.state === 'loading'}
    >
      <h2 id="catalogs-title">{t('options.section.catalogs')}</h2>
      <p class="quiet">{t('options.catalogs.what')}</p>
      {loaded.state === 'failed' && (
        <p class="failure" role="alert">
          {t('options.catalogs.reload', { reason: loaded.message })}
        </p>
      )}
      {loaded.state === 'loaded' && loaded.reply.storage === 'memory' && (
        <p class="failure" role="status">
          {t('options.catalogs.memory')}
        </p>
      )}
      {loaded.state === 'loaded' && <EmbeddedNotice install={loaded.reply.embedded} />}
      {loaded.state === 'loaded' && (
        <CatalogList reply={loaded.reply} catalogs={catalogs} startRepair={startRepair} />
      )}
    </section>
  );
}
