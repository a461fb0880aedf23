import { Undo2 } from 'lucide-preact';
import type { RemovedCatalog } from '@/data/messages';
import { t } from '@/data/words/words';
import { Sentence } from '../../ui/Sentence';
import { visibleText } from '../../ui/visible-text';
import { removedWords } from './catalog-words';

interface RemovedListProps {
  removed: readonly RemovedCatalog[];
  onRestore: (catalog: RemovedCatalog) => void;
  onErase: (catalog: RemovedCatalog) => void;
}

/** Catalogs that were removed and can be brought back. */
export function RemovedList({ removed, onRestore, onErase }: RemovedListProps) {
  if (removed.length === 0) return null;
  return (
    <ul class="removed" aria-label={t('options.catalogs.removedOnes')}>
      {removed.map((catalog) => {
        const name = visibleText(catalog.name);
        return (
          <li key={catalog.id} data-row={catalog.id}>
            <p>
              <Sentence
                text="options.catalogs.wasRemoved"
                parts={{ name, until: <span class="quiet">{removedWords(catalog)}</span> }}
              />
            </p>
            <button
              type="button"
              class="button"
              data-control="undo"
              aria-label={t('options.catalogs.bringBack', { name })}
              onClick={() => onRestore(catalog)}
            >
              <Undo2 size={14} aria-hidden="true" />
              {t('options.undo')}
            </button>
            <button
              type="button"
              class="link-button"
              aria-label={t('options.catalogs.eraseOf', { name })}
              onClick={() => onErase(catalog)}
            >
              {t('options.catalogs.erase')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
