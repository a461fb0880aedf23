import { useEffect, useState } from 'preact/hooks';
import type { SearchReply, SearchRow } from '@/data/messages';
import { formatList } from '@/data/words/formats';
import { plural, t } from '@/data/words/words';
import { useHere } from '../surface/surface';
import { Sentence } from '../ui/Sentence';
import { type Searched, searchedCatalogs } from '../ui/searched-catalogs';
import { visibleText } from '../ui/visible-text';
import { ChosenPin } from './ChosenPin';
import { OptionsLink } from './OptionsLink';
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
        <p class="failure">{results.message}</p>
        <p class="quiet">
          <Sentence
            text="search.failedNext"
            parts={{ options: <OptionsLink>{t('search.failedLink')}</OptionsLink> }}
          />
        </p>
      </div>
    );
  }
  if (results.state !== 'found') {
    return (
      <p class="search-message search-waiting quiet" role="status">
        {t('search.waiting')}
      </p>
    );
  }
  const { reply, query } = results;
  if (reply.rows.length === 0) return <NothingFound query={query} searched={reply.searched} />;
  const chosen = reply.rows[active];
  const showCatalog = new Set(reply.rows.map((row) => row.catalog.id)).size > 1;
  return (
    <div class="results-found">
      <div id="results" role="listbox" aria-label={t('search.results')} class="results">
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
            ? t('search.best', { shown: reply.rows.length, total: reply.total })
            : plural('search.count', reply.total)}
        </span>
        {reply.total > reply.rows.length && reply.rows.length < MOST_ROWS && (
          <button type="button" class="link-button" onClick={() => onMore(reply.rows.length)}>
            {t('search.more')}
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
  const nothingSearched = searched.catalogs.length === 0;
  const catalogs = formatList(searched.catalogs.map(visibleText), 'conjunction');
  return (
    <div class="search-message" role="status">
      <p>
        <Sentence
          text="search.nothing"
          parts={{ query: <strong class="code">{visibleText(query)}</strong> }}
        />
      </p>
      <p class="quiet">
        {nothingSearched ? (
          <NothingSearched />
        ) : (
          plural('search.searched', searched.records, { catalogs })
        )}
      </p>
      {!nothingSearched && (
        <p class="quiet">
          <Sentence
            text="search.nothingNext"
            parts={{ import: <OptionsLink>{t('search.importLink')}</OptionsLink> }}
          />
        </p>
      )}
    </div>
  );
}

const NONE_WORDS = {
  off: { text: 'search.allOff', link: 'search.allOffLink' },
  failed: { text: 'search.noneOpened', link: 'search.noneOpenedLink' },
} as const;

/** Why no catalog was asked. */
function NothingSearched() {
  const { ask } = useHere().surface;
  const [none, setNone] = useState<Searched['none']>();
  useEffect(() => {
    // Without an answer it stays at that nothing matches.
    searchedCatalogs(ask).then(
      (searched) => setNone(searched.none),
      () => {},
    );
  }, [ask]);
  if (none === undefined) return null;
  const { text, link } = NONE_WORDS[none];
  return <Sentence text={text} parts={{ link: <OptionsLink>{t(link)}</OptionsLink> }} />;
}
