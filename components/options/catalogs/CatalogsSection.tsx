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
      <h2 id="catalogs-title">Catalogs</h2>
      <p class="quiet">
        What a page says is looked up in these, in this order: the first one that has a record
        answers. They stay in this browser.
      </p>
      {loaded.state === 'failed' && (
        <p class="failure" role="alert">
          {loaded.message} Reload this page.
        </p>
      )}
      {loaded.state === 'loaded' && loaded.reply.storage === 'memory' && (
        <p class="failure" role="status">
          This browser keeps no data for extensions here (a private window, or a policy). The
          catalog that comes with PE Lens works from memory; to import another, open this page in a
          normal window.
        </p>
      )}
      {loaded.state === 'loaded' && <EmbeddedNotice install={loaded.reply.embedded} />}
      {loaded.state === 'loaded' && (
        <CatalogList reply={loaded.reply} catalogs={catalogs} startRepair={startRepair} />
      )}
    </section>
  );
}
