import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Ask, CatalogsReply } from '@/data/messages';
import { PageHeader } from '../page/PageHeader';
import { CatalogRow } from './CatalogRow';
import { DownloadLibrary } from './download/DownloadLibrary';
import type { LibraryDownload } from './download/library-download';
import { ImportPanel } from './ImportPanel';
import type { StartImport } from './start-import';

interface OptionsPageProps {
  ask: Ask;
  startImport: StartImport;
  library: LibraryDownload;
}

type Loaded =
  | { state: 'loading' }
  | { state: 'loaded'; reply: CatalogsReply }
  | { state: 'failed'; message: string };

/** Which catalogs there are, and the way in for others. */
export function OptionsPage({ ask, startImport, library }: OptionsPageProps) {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const load = useCallback(async () => {
    try {
      setLoaded({ state: 'loaded', reply: await ask('catalogs', {}) });
    } catch (error) {
      setLoaded({ state: 'failed', message: error instanceof Error ? error.message : `${error}` });
    }
  }, [ask]);
  useEffect(() => void load(), [load]);

  const remove = async (id: string) => {
    await ask('removeCatalog', { id });
    await load();
  };
  const imported = () => {
    // A worker that cannot load the new catalog says so in the list.
    ask('catalogsChanged', {}).then(load, load);
  };
  const memory = loaded.state === 'loaded' && loaded.reply.storage === 'memory';

  return (
    <>
      <PageHeader />
      <main class="options">
        <h1>Options</h1>
        <section
          class="panel"
          aria-labelledby="catalogs-title"
          aria-busy={loaded.state === 'loading'}
        >
          <h2 id="catalogs-title">Catalogs</h2>
          <p class="quiet">
            What a page says is looked up in these, in this order. They stay in this browser.
          </p>
          {loaded.state === 'failed' && (
            <p class="failure" role="alert">
              {loaded.message} Reload this page.
            </p>
          )}
          {loaded.state === 'loaded' && <Catalogs reply={loaded.reply} onRemove={remove} />}
        </section>
        <DownloadLibrary library={library} onImported={imported} disabled={memory} />
        <ImportPanel startImport={startImport} onImported={imported} disabled={memory} />
      </main>
    </>
  );
}

interface CatalogsProps {
  reply: CatalogsReply;
  onRemove: (id: string) => Promise<void>;
}

function Catalogs({ reply, onRemove }: CatalogsProps) {
  return (
    <>
      {reply.storage === 'memory' && (
        <p class="failure" role="status">
          This browser keeps no data for extensions here (a private window, or a policy). The
          catalog that comes with PE Lens works from memory; to import another, open this page in a
          normal window.
        </p>
      )}
      {reply.catalogs.length === 0 ? (
        <p>There is no catalog yet: import one below.</p>
      ) : (
        <ol class="catalogs">
          {reply.catalogs.map((catalog) => (
            <CatalogRow key={catalog.id} catalog={catalog} onRemove={onRemove} />
          ))}
        </ol>
      )}
    </>
  );
}
