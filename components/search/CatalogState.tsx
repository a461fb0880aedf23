import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Ask, CatalogInfo, CatalogsReply } from '@/data/messages';
import { EmbeddedNotice } from '../page/EmbeddedNotice';
import { useWhileInstalling } from '../page/use-while-installing';
import { plural } from '../ui/format';
import { visibleText } from '../ui/visible-text';
import { useWork } from './use-work';
import { WorkProgress } from './WorkProgress';

type Loaded =
  | { state: 'loading' }
  | { state: 'loaded'; reply: CatalogsReply }
  | { state: 'failed'; message: string };

/** Which catalogs answer, and how far what is being put in place has come. */
export function CatalogState({ ask }: { ask: Ask }) {
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
  const work = useWork(load);

  if (loaded.state === 'loading') return <div class="catalog-state" aria-hidden="true" />;
  if (loaded.state === 'failed') {
    return (
      <div class="catalog-state" role="alert">
        <p>{loaded.message}</p>
        <button type="button" class="button" onClick={load}>
          Try again
        </button>
      </div>
    );
  }
  const { catalogs, storage, embedded } = loaded.reply;
  const enabled = catalogs.filter((catalog) => catalog.enabled);
  return (
    <section class="catalog-state" aria-label="Catalogs">
      <EmbeddedNotice install={embedded} />
      {work !== undefined && <WorkProgress work={work} />}
      <ul>
        {enabled.map((catalog) => (
          <li key={catalog.id}>
            <strong>{visibleText(catalog.name)}</strong>
            <span class="quiet">{catalog.failure ?? contentsOf(catalog)}</span>
          </li>
        ))}
      </ul>
      {enabled.length === 0 && (
        <p>
          No catalog is switched on, so nothing can be found.{' '}
          <OptionsLink>Switch one on</OptionsLink>
        </p>
      )}
      {storage === 'memory' && (
        <p>
          This browser keeps no data for extensions in private windows, so only the catalog that
          came with PE Lens is here.
        </p>
      )}
      {work === undefined && enabled.every((catalog) => catalog.embedded) && (
        <p>
          <OptionsLink>Get the whole catalog</OptionsLink>, or import your own.
        </p>
      )}
    </section>
  );
}

function OptionsLink({ children }: { children: string }) {
  return (
    <a href="/options.html" target="_blank" rel="noopener">
      {children}
    </a>
  );
}

function contentsOf({ files, comObjects, dataDate }: CatalogInfo): string {
  return [
    plural(files, { one: '# file', other: '# files' }),
    comObjects === 0
      ? undefined
      : plural(comObjects, { one: '# COM object', other: '# COM objects' }),
    dataDate === undefined ? undefined : `data of ${dataDate}`,
  ]
    .filter((word) => word !== undefined)
    .join(' · ');
}
