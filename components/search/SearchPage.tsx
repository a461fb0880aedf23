import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SearchRow } from '@/data/messages';
import { FoundPanel } from '../found/FoundPanel';
import { PinnedSection } from '../kept/PinnedSection';
import { RecentSection } from '../kept/RecentSection';
import { useKept } from '../kept/use-kept';
import { HereProvider, type Surface } from '../surface/surface';
import { EmptyState } from './EmptyState';
import { Results } from './Results';
import { moveFocus } from './row-focus';
import { optionId, SearchField } from './SearchField';
import { SearchHead } from './SearchHead';
import { type SearchSession, type SearchState, startSearch } from './search-session';

/** Rows at first, and how many come with each further ask. */
const ROWS_AT_FIRST = 20;
const ROWS_MORE = 60;

interface SearchPageProps {
  surface: Surface;
  /** What the field holds at first. */
  initialQuery: string;
}

/** Search as one types; below an empty field, what there is to go on with. */
export function SearchPage({ surface, initialQuery }: SearchPageProps) {
  const { ask, page } = surface;
  const [query, setQuery] = useState(initialQuery);
  const [results, setResults] = useState<SearchState>({ state: 'empty' });
  const [active, setActive] = useState(0);
  const [refused, setRefused] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const session = useRef<SearchSession>();
  const kept = useKept(surface.kept);
  const here = useMemo(() => ({ surface, kept }), [surface, kept]);

  useEffect(() => {
    const started = startSearch(ask, (state) => {
      // Rows stay until the next ones are there, or each key would blink.
      if (state.state !== 'searching') setResults(state);
    });
    session.current = started;
    if (initialQuery !== '') started.search(initialQuery, ROWS_AT_FIRST);
    return () => started.end();
  }, [ask, initialQuery]);

  const change = (text: string) => {
    setQuery(text);
    setActive(0);
    setRefused(undefined);
    session.current?.search(text, ROWS_AT_FIRST);
  };
  const tryQuery = (text: string) => {
    change(text);
    field.current?.focus();
  };
  const openList = (text: string) => {
    surface.openList(text).catch((error: unknown) => {
      setRefused(error instanceof Error ? error.message : `${error}`);
    });
  };
  const rows = results.state === 'found' ? results.reply.rows : [];
  const open = ({ record, catalog }: SearchRow) => surface.openRecord(record.id, catalog.id);
  const toField = () => field.current?.focus();
  const empty = (whole: boolean) => (
    <>
      <PinnedSection onButtonGone={toField} />
      <RecentSection onButtonGone={toField} />
      <EmptyState ask={ask} whole={whole} onTry={tryQuery} />
    </>
  );
  const onMainKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      tryQuery('');
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    const target = event.target as HTMLElement;
    if (step === undefined || !target.matches('.row-main')) return;
    event.preventDefault();
    if (main.current && !moveFocus(main.current, step) && step < 0) field.current?.focus();
  };

  return (
    <HereProvider value={here}>
      <SearchHead>
        <SearchField
          field={field}
          query={query}
          rows={rows}
          active={active}
          onQuery={change}
          onActive={(place) => {
            setActive(place);
            document.getElementById(optionId(place))?.scrollIntoView({ block: 'nearest' });
          }}
          onOpen={open}
          onList={openList}
          onLeave={() => main.current !== null && moveFocus(main.current, 1)}
        />
      </SearchHead>
      <main class="search-main" ref={main} onKeyDown={onMainKey}>
        {refused !== undefined && (
          <p class="search-message" role="alert">
            {refused}
          </p>
        )}
        {query.trim() === '' ? (
          page === undefined ? (
            empty(true)
          ) : (
            <FoundPanel key={page.key} ask={ask} page={page} below={empty} />
          )
        ) : (
          <Results
            results={results}
            active={active}
            onOpen={open}
            onPoint={setActive}
            onMore={(shown) => session.current?.search(query, shown + ROWS_MORE)}
          />
        )}
      </main>
    </HereProvider>
  );
}
