import type { Ask } from '@/data/messages';
import { CatalogState } from './CatalogState';

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
