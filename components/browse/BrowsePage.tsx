import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Ask } from '@/data/messages';
import { Message } from '../page/Message';
import { PageHeader } from '../page/PageHeader';
import { plural } from '../ui/format';
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
        {loaded.state === 'loading' && <p class="slow-notice">Opening the catalogs…</p>}
        {loaded.state === 'failed' && (
          <Message title="The catalogs could not be opened" error>
            <p>{loaded.message}</p>
            <p>Reload this page; if that does not help, import the catalog again in the options.</p>
          </Message>
        )}
        {loaded.state === 'loaded' && (
          <>
            <Incomplete ask={ask} failures={loaded.failures} onInstalled={reload} />
            {loaded.catalogs === 0 ? <NoCatalog /> : <Loaded loaded={loaded} query={query} />}
          </>
        )}
      </main>
    </>
  );
}

function NoCatalog() {
  return (
    <Message title="There is nothing to browse">
      <p>
        No catalog is switched on. Switch one on, or import one, in{' '}
        <a href="/options.html">the options</a>.
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
    document.title = `${titleOf(place)} · PE Lens`;
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
      <h1 class="only-heard">Browse the catalogs</h1>
      <div class="browse-head">
        <nav class="tabs" aria-label="Views">
          <Tab view="directories" label="Directories" {...view} />
          <Tab view="names" label="Names" {...view} />
          <Tab view="com" label="COM objects" {...view} />
        </nav>
        <input
          type="search"
          class="field"
          aria-label="Filter"
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
          {plural(contents.files.length, { one: '# file', other: '# files' })} ·{' '}
          {plural(contents.comObjects.length, { one: '# COM object', other: '# COM objects' })}
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
  if (view === 'directories') return 'Files here and below';
  if (view === 'names') return 'Part of a name';
  return by === 'server' && server === '' ? 'Part of a path' : 'Name, CLSID, ProgID or server';
}

function titleOf(place: Place): string {
  if (place.view === 'names') return 'Names';
  if (place.view === 'com') return place.server === '' ? 'COM objects' : place.server;
  return place.directory === '' ? 'Directories' : place.directory;
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
