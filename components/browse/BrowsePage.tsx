import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Ask } from '@/data/messages';
import { plural, t } from '@/data/words/words';
import { Message } from '../page/Message';
import { PageHeader } from '../page/PageHeader';
import { Sentence } from '../ui/Sentence';
import type { LoadSources } from './browse-source';
import { ComView } from './ComView';
import { DirectoryView } from './DirectoryView';
import { Incomplete } from './Incomplete';
import { NamesView } from './NamesView';
import { isSameList, type Place, placeUrl, toPlace } from './place';
import { type LoadedContents, useContents } from './use-contents';
import { stayHere, type ViewProps } from './view';

interface BrowsePageProps {
  /** The page's query. */
  query: string;
  loadSources: LoadSources;
  ask: Ask;
}

/** The catalogs as directories, as names, and as COM objects. */
export function BrowsePage({ query, loadSources, ask }: BrowsePageProps) {
  const { loaded, reload } = useContents(loadSources);
  return (
    <>
      <PageHeader />
      <main class="browse" aria-busy={loaded.state === 'loading'}>
        {loaded.state === 'loading' && <p class="slow-notice">{t('browse.opening')}</p>}
        {loaded.state === 'failed' && (
          <Message title={t('browse.failed')} error>
            <p>{loaded.message}</p>
            <p>{t('record.failed.text')}</p>
          </Message>
        )}
        {loaded.state === 'loaded' && (
          <>
            <Incomplete ask={ask} failures={loaded.failures} onInstalled={reload} />
            {loaded.catalogs > 0 ? (
              <Loaded loaded={loaded} query={query} />
            ) : (
              loaded.failures.length === 0 && <NoCatalog />
            )}
          </>
        )}
      </main>
    </>
  );
}

function NoCatalog() {
  return (
    <Message title={t('browse.nothing')}>
      <p>
        <Sentence
          text="browse.noCatalog"
          parts={{ options: <a href="/options.html">{t('record.theOptions')}</a> }}
        />
      </p>
    </Message>
  );
}

function Loaded({ loaded: { contents }, query }: { loaded: LoadedContents; query: string }) {
  const [place, setPlace] = useState(() => toPlace(query));
  useEffect(() => {
    const back = () => setPlace(toPlace(location.search));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    document.title = t('record.title', { name: titleOf(place) });
  }, [place]);

  const go = (to: Place) => {
    // Typing in the filter is one place, so that the way back is not one letter at a time.
    history[isSameList(to, place) ? 'replaceState' : 'pushState'](null, '', placeUrl(to));
    setPlace(to);
  };
  const filter = useMemo(() => place.filter.trim().toLowerCase(), [place.filter]);
  const view = { contents, place, filter, go };
  return (
    <>
      <h1 class="only-heard">{t('browse.heading')}</h1>
      <div class="browse-head">
        <nav class="tabs" aria-label={t('browse.views')}>
          <Tab view="directories" label={t('browse.directories')} {...view} />
          <Tab view="names" label={t('browse.names')} {...view} />
          <Tab view="com" label={t('browse.com')} {...view} />
        </nav>
        <input
          type="search"
          class="field"
          aria-label={t('browse.filter')}
          placeholder={placeholderOf(place)}
          autocomplete="off"
          spellcheck={false}
          value={place.filter}
          onInput={(event) => go({ ...place, filter: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') toFirstRow(event);
          }}
        />
        <span class="quiet">
          {plural('browse.fileCount', contents.files.length)} ·{' '}
          {plural('browse.comCount', contents.comObjects.length)}
        </span>
      </div>
      {place.view === 'directories' && <DirectoryView {...view} />}
      {place.view === 'names' && <NamesView {...view} />}
      {place.view === 'com' && <ComView {...view} />}
    </>
  );
}

/** From the filter the first arrow goes to what it found. */
function toFirstRow(event: KeyboardEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('.row-list .row a')?.focus();
}

function placeholderOf({ view, by, server }: Place): string {
  if (view === 'directories') return t('browse.filterHere');
  if (view === 'names') return t('browse.filterName');
  return by === 'server' && server === '' ? t('browse.filterPath') : t('browse.filterCom');
}

function titleOf(place: Place): string {
  if (place.view === 'names') return t('browse.names');
  if (place.view === 'com') return place.server === '' ? t('browse.com') : place.server;
  return place.directory === '' ? t('browse.directories') : place.directory;
}

function Tab({ view, label, place, go }: ViewProps & { view: Place['view']; label: string }) {
  const to: Place = { ...toPlace(''), view };
  return (
    <a
      href={placeUrl(to)}
      aria-current={place.view === view ? 'page' : undefined}
      onClick={stayHere(() => go(to))}
    >
      {label}
    </a>
  );
}
