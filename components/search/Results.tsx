import type { SearchReply, SearchRow } from '@/data/messages';
import { formatNumber, plural } from '../ui/format';
import { ChosenPin } from './ChosenPin';
import { ResultRow } from './ResultRow';
import { optionId } from './SearchField';
import type { SearchState } from './search-session';

/** The most rows that one question may ask for. */
const MOST_ROWS = 500;

interface ResultsProps {
  results: SearchState;
  active: number;
  onOpen: (row: SearchRow) => void;
  onPoint: (place: number) => void;
  /** Asks for more rows than the `shown` ones. */
  onMore: (shown: number) => void;
}

export function Results({ results, active, onOpen, onPoint, onMore }: ResultsProps) {
  if (results.state === 'failed') {
    return (
      <div class="search-message" role="alert">
        <p>{results.message}</p>
        <p class="quiet">
          Close and open the search again. If that does not help, repair the catalog in the{' '}
          <a href="/options.html" target="_blank" rel="noopener">
            options
          </a>
          .
        </p>
      </div>
    );
  }
  if (results.state !== 'found') {
    return (
      <p class="search-message search-waiting quiet" role="status">
        Searching…
      </p>
    );
  }
  const { reply, query } = results;
  if (reply.rows.length === 0) return <NothingFound query={query} searched={reply.searched} />;
  const chosen = reply.rows[active];
  const showCatalog = new Set(reply.rows.map((row) => row.catalog.id)).size > 1;
  return (
    <div class="results-found">
      <div id="results" role="listbox" aria-label="Results" class="results">
        {reply.rows.map((row, place) => (
          <ResultRow
            key={`${row.catalog.id} ${row.record.id}`}
            row={row}
            id={optionId(place)}
            active={place === active}
            showCatalog={showCatalog}
            onOpen={() => onOpen(row)}
            onPoint={() => onPoint(place)}
          />
        ))}
      </div>
      {chosen !== undefined && <ChosenPin row={chosen} place={active} />}
      <p class="search-count quiet">
        <span role="status">
          {reply.total > reply.rows.length
            ? `The best ${formatNumber(reply.rows.length)} of ${formatNumber(reply.total)}`
            : plural(reply.total, { one: '# result', other: '# results' })}
        </span>
        {reply.total > reply.rows.length && reply.rows.length < MOST_ROWS && (
          <button type="button" class="link-button" onClick={() => onMore(reply.rows.length)}>
            Show more
          </button>
        )}
      </p>
    </div>
  );
}

interface NothingFoundProps {
  query: string;
  searched: SearchReply['searched'];
}

function NothingFound({ query, searched }: NothingFoundProps) {
  const catalogs = new Intl.ListFormat('en', { type: 'conjunction' }).format(searched.catalogs);
  return (
    <div class="search-message" role="status">
      <p>
        Nothing matches <strong class="code">{query}</strong>.
      </p>
      <p class="quiet">
        {searched.catalogs.length === 0
          ? 'No catalog is switched on: switch one on in the options.'
          : plural(searched.records, {
              one: `Searched: names, hashes, descriptions, companies and CLSIDs of # record in ${catalogs}.`,
              other: `Searched: names, hashes, descriptions, companies and CLSIDs of # records in ${catalogs}.`,
            })}
      </p>
      <p class="quiet">
        Try a shorter part of it, or{' '}
        <a href="/options.html" target="_blank" rel="noopener">
          import another catalog
        </a>
        .
      </p>
    </div>
  );
}
