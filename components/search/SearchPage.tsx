import { Search, Settings } from 'lucide-preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Ask, SearchRow } from '@/data/messages';
import { FoundPanel } from '../found/FoundPanel';
import type { PageAccess } from '../found/page-access';
import { LensMark } from '../page/LensMark';
import { EmptyState } from './EmptyState';
import { Results } from './Results';
import { type SearchSession, type SearchState, startSearch } from './search-session';

/** Rows at first, and how many come with each further ask. */
const ROWS_AT_FIRST = 20;
const ROWS_MORE = 60;

interface SearchPageProps {
  ask: Ask;
  /** What the field holds at first. */
  initialQuery: string;
  /** The page that the popup stands beside. */
  page?: PageAccess;
}

/** Search as one types; the arrow keys choose, Enter opens the record, Escape empties the field. */
export function SearchPage({ ask, initialQuery, page }: SearchPageProps) {
  const [query, setQuery] = useState(initialQuery);
  const [results, setResults] = useState<SearchState>({ state: 'empty' });
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const session = useRef<SearchSession>();

  useEffect(() => {
    const started = startSearch(ask, (state) => {
      // Rows stay until the next ones are there, or each key would blink.
      if (state.state !== 'searching') setResults(state);
    });
    session.current = started;
    if (initialQuery !== '') started.search(initialQuery, ROWS_AT_FIRST);
    return () => started.end();
  }, [ask, initialQuery]);
  // Before the first paint: the first key pressed is for the field.
  useLayoutEffect(() => field.current?.focus(), []);

  const change = (text: string) => {
    setQuery(text);
    setActive(0);
    session.current?.search(text, ROWS_AT_FIRST);
  };
  const rows = results.state === 'found' ? results.reply.rows : [];
  const open = (row: SearchRow) => {
    void ask('openRecord', { id: row.record.id, catalog: row.catalog.id });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // An empty field leaves Escape to the browser, which closes the popup.
      if (query === '') return;
      event.preventDefault();
      change('');
      return;
    }
    const chosen = rows[active];
    if (event.key === 'Enter') {
      if (chosen !== undefined) open(chosen);
      return;
    }
    if (event.key === 'ArrowDown' && rows.length === 0) {
      document.querySelector<HTMLElement>('.found-main')?.focus();
      return;
    }
    const next = nextPlace(event.key, active, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };

  const empty = (whole: boolean) => (
    <EmptyState
      ask={ask}
      whole={whole}
      onTry={(example) => {
        change(example);
        field.current?.focus();
      }}
    />
  );

  return (
    <>
      <header class="search-head">
        <h1 class="only-heard">PE Lens</h1>
        <LensMark size={22} />
        <div class="search-field">
          <Search size={15} aria-hidden="true" />
          <input
            ref={field}
            type="search"
            class="field"
            role="combobox"
            aria-label="Search the catalog"
            aria-expanded={rows.length > 0}
            aria-controls="results"
            aria-autocomplete="list"
            aria-activedescendant={rows.length > 0 ? optionId(active) : undefined}
            placeholder="Name, hash, description, CLSID"
            autocomplete="off"
            spellcheck={false}
            value={query}
            onInput={(event) => change(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        <a class="icon-button" href="/options.html" target="_blank" rel="noopener" title="Options">
          <Settings size={16} aria-hidden="true" />
          <span class="only-heard">Options</span>
        </a>
      </header>
      <main class="search-main">
        {query.trim() === '' ? (
          page === undefined ? (
            empty(true)
          ) : (
            <FoundPanel ask={ask} page={page} below={empty} />
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
    </>
  );
}

export function optionId(place: number): string {
  return `result-${place}`;
}

/** Where an arrow key leads from a place among `count` rows; past an end it goes on at the other. */
export function nextPlace(key: string, place: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (place + 1) % count;
  if (key === 'ArrowUp') return (place - 1 + count) % count;
  if (key === 'PageDown') return Math.min(place + 8, count - 1);
  if (key === 'PageUp') return Math.max(place - 8, 0);
  return undefined;
}
