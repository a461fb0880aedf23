import { useEffect, useMemo, useState } from 'preact/hooks';
import { Message } from '../page/Message';
import { PageHeader } from '../page/PageHeader';
import { plural } from '../ui/format';
import type { LoadSources } from './browse-source';
import { ComView } from './ComView';
import { type CatalogContents, toContents } from './catalog-contents';
import { DirectoryView } from './DirectoryView';
import { NamesView } from './NamesView';
import { type Place, placeUrl, toPlace } from './place';

interface BrowsePageProps {
  /** The page's query. */
  query: string;
  loadSources: LoadSources;
}

type Loaded =
  | { state: 'loading' }
  | { state: 'loaded'; contents: CatalogContents }
  | { state: 'failed'; message: string };

/** The catalogs as directories, as names, and as COM objects. */
export function BrowsePage({ query, loadSources }: BrowsePageProps) {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  useEffect(() => {
    loadSources().then(
      (sources) => setLoaded({ state: 'loaded', contents: toContents(sources) }),
      (error: unknown) =>
        setLoaded({
          state: 'failed',
          message: error instanceof Error ? error.message : `${error}`,
        }),
    );
  }, [loadSources]);
  return (
    <>
      <PageHeader />
      <main class="browse" aria-busy={loaded.state === 'loading'}>
        {loaded.state === 'failed' && (
          <Message title="The catalogs could not be opened" error>
            <p>{loaded.message}</p>
            <p>Reload this page; if that does not help, import the catalog again in the options.</p>
          </Message>
        )}
        {loaded.state === 'loaded' && <Loaded contents={loaded.contents} query={query} />}
      </main>
    </>
  );
}

function Loaded({ contents, query }: { contents: CatalogContents; query: string }) {
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
    const sameList = to.view === place.view && to.directory === place.directory;
    history[sameList ? 'replaceState' : 'pushState'](null, '', placeUrl(to));
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
          placeholder={PLACEHOLDERS[place.view]}
          spellcheck={false}
          value={place.filter}
          onInput={(event) => go({ ...place, filter: event.currentTarget.value })}
        />
        <span class="quiet">
          {plural(contents.files, { one: '# file', other: '# files' })} ·{' '}
          {plural(contents.comObjects.length, { one: '# COM object', other: '# COM objects' })}
        </span>
      </div>
      {place.view === 'directories' && <DirectoryView {...view} />}
      {place.view === 'names' && <NamesView {...view} />}
      {place.view === 'com' && <ComView {...view} />}
    </>
  );
}

/** What each view is given. */
export interface ViewProps {
  contents: CatalogContents;
  place: Place;
  /** Trimmed and lower case. */
  filter: string;
  go: (place: Place) => void;
}

const PLACEHOLDERS: Record<Place['view'], string> = {
  directories: 'Files here and below',
  names: 'Part of a name',
  com: 'Name, CLSID or server',
};

function titleOf(place: Place): string {
  if (place.view === 'names') return 'Names';
  if (place.view === 'com') return 'COM objects';
  return place.directory === '' ? 'Directories' : place.directory;
}

function Tab({ view, label, place, go }: ViewProps & { view: Place['view']; label: string }) {
  const to: Place = { view, directory: '', filter: '', kind: 'all' };
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

/** Follows a link within the page; with a modifier key the browser opens it as any other. */
export function stayHere(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    act();
  };
}
