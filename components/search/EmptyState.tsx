import type { Ask } from '@/data/messages';
import { t } from '@/data/words/words';
import { Sentence } from '../ui/Sentence';
import { CatalogState } from './CatalogState';

interface EmptyStateProps {
  ask: Ask;
  /** With what the search is for, and examples. */
  whole: boolean;
  onTry: (query: string) => void;
}

/** Queries of each kind that the embedded records answer. */
const EXAMPLES = [
  { query: 'wksprt.exe', kind: 'search.example.name' },
  { query: 'a61c9587237d025f', kind: 'search.example.hash' },
  { query: 'Remote Desktop', kind: 'search.example.description' },
] as const;

/** Before anything is typed: what can be searched, and in how much. */
export function EmptyState({ ask, whole, onTry }: EmptyStateProps) {
  return (
    <div class="search-empty">
      {whole && <Examples onTry={onTry} />}
      <p>
        <Sentence
          text="search.pasteList"
          parts={{
            list: (
              <a href="/list.html" target="_blank" rel="noopener">
                {t('search.listLink')}
              </a>
            ),
          }}
        />
      </p>
      <CatalogState ask={ask} />
    </div>
  );
}

function Examples({ onTry }: Pick<EmptyStateProps, 'onTry'>) {
  return (
    <>
      <p>{t('search.about')}</p>
      <ul class="examples" aria-label={t('search.examples')}>
        {EXAMPLES.map(({ query, kind }) => (
          <li key={query}>
            <button type="button" onClick={() => onTry(query)}>
              <span class="quiet">{t(kind)}</span>
              <span class="code">{query}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
