import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Ask, CatalogsReply } from '@/data/messages';
import { EmbeddedNotice } from '../page/EmbeddedNotice';
import { useWhileInstalling } from '../page/use-while-installing';
import { plural } from '../ui/format';
import { visibleText } from '../ui/visible-text';

interface EmptyStateProps {
  ask: Ask;
  /** With what the search is for, and examples. */
  whole: boolean;
  onTry: (query: string) => void;
}

/** Queries of each kind that the embedded records answer. */
const EXAMPLES = [
  { query: 'wksprt.exe', kind: 'File name' },
  { query: 'a61c9587237d025f', kind: 'Start of a hash' },
  { query: 'Remote Desktop', kind: 'Description' },
];

/** Before anything is typed: what can be searched, and in how much. */
export function EmptyState({ ask, whole, onTry }: EmptyStateProps) {
  return (
    <div class="search-empty">
      {whole && <Examples onTry={onTry} />}
      <p>
        <a href="/list.html" target="_blank" rel="noopener">
          Paste a list
        </a>{' '}
        to look up every hash and name in a report or a log.
      </p>
      <CatalogState ask={ask} />
    </div>
  );
}

function Examples({ onTry }: Pick<EmptyStateProps, 'onTry'>) {
  return (
    <>
      <p>
        Search by file name, any hash, description, company or CLSID. Nothing you type leaves this
        browser.
      </p>
      <ul class="examples" aria-label="Examples">
        {EXAMPLES.map(({ query, kind }) => (
          <li key={query}>
            <button type="button" onClick={() => onTry(query)}>
              <span class="quiet">{kind}</span>
              <span class="code">{query}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type Loaded =
  | { state: 'loading' }
  | { state: 'loaded'; reply: CatalogsReply }
  | { state: 'failed'; message: string };

function CatalogState({ ask }: { ask: Ask }) {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const load = useCallback(() => {
    ask('catalogs', {}).then(
      (reply) => setLoaded({ state: 'loaded', reply }),
      (error: unknown) =>
        setLoaded({
          state: 'failed',
          message: error instanceof Error ? error.message : `${error}`,
        }),
    );
  }, [ask]);
  useEffect(load, [load]);
  useWhileInstalling(loaded.state === 'loaded' ? loaded.reply : undefined, load);

  if (loaded.state === 'loading') return <div class="catalog-state" aria-hidden="true" />;
  if (loaded.state === 'failed') {
    return (
      <p class="catalog-state" role="alert">
        {loaded.message}
      </p>
    );
  }
  const { catalogs, storage, embedded } = loaded.reply;
  const enabled = catalogs.filter((catalog) => catalog.enabled);
  return (
    <section class="catalog-state" aria-label="Catalogs">
      <EmbeddedNotice install={embedded} />
      <ul>
        {enabled.map((catalog) => (
          <li key={catalog.id}>
            <strong>{visibleText(catalog.name)}</strong>
            <span class="quiet">
              {catalog.failure ??
                [
                  plural(catalog.files, { one: '# file', other: '# files' }),
                  catalog.comObjects === 0
                    ? undefined
                    : plural(catalog.comObjects, { one: '# COM object', other: '# COM objects' }),
                  catalog.dataDate === undefined ? undefined : `data of ${catalog.dataDate}`,
                ]
                  .filter((word) => word !== undefined)
                  .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {enabled.length === 0 && <p>No catalog is switched on, so nothing can be found.</p>}
      {storage === 'memory' && (
        <p>
          This browser keeps no data for extensions in private windows, so only the catalog that
          came with PE Lens is here.
        </p>
      )}
      {enabled.every((catalog) => catalog.embedded) && (
        <p>
          <a href="/options.html" target="_blank" rel="noopener">
            Import a larger catalog
          </a>
        </p>
      )}
    </section>
  );
}
