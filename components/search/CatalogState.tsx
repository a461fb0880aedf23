import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Ask, CatalogInfo, CatalogsReply } from '@/data/messages';
import { plural, t } from '@/data/words/words';
import { EmbeddedNotice } from '../page/EmbeddedNotice';
import { useWhileInstalling } from '../page/use-while-installing';
import { Sentence } from '../ui/Sentence';
import { visibleText } from '../ui/visible-text';
import { OptionsLink } from './OptionsLink';
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
          {t('search.retry')}
        </button>
      </div>
    );
  }
  const { catalogs, storage, embedded } = loaded.reply;
  const enabled = catalogs.filter((catalog) => catalog.enabled);
  return (
    <section class="catalog-state" aria-label={t('search.catalogs')}>
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
          <Sentence
            text="search.allOff"
            parts={{ link: <OptionsLink>{t('search.allOffLink')}</OptionsLink> }}
          />
        </p>
      )}
      {storage === 'memory' && <p>{t('search.memoryOnly')}</p>}
      {work === undefined && enabled.every((catalog) => catalog.embedded) && (
        <p>
          <Sentence
            text="search.getWhole"
            parts={{ link: <OptionsLink>{t('search.getWholeLink')}</OptionsLink> }}
          />
        </p>
      )}
    </section>
  );
}

function contentsOf({ files, comObjects, dataDate }: CatalogInfo): string {
  return [
    plural('search.files', files),
    comObjects === 0 ? undefined : plural('search.comObjects', comObjects),
    dataDate === undefined ? undefined : t('search.dataOf', { date: dataDate }),
  ]
    .filter((word) => word !== undefined)
    .join(' · ');
}
