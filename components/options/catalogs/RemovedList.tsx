import { Undo2 } from 'lucide-preact';
import type { RemovedCatalog } from '@/data/messages';
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
    <ul class="removed" aria-label="Removed catalogs">
      {removed.map((catalog) => {
        const name = visibleText(catalog.name);
        return (
          <li key={catalog.id} data-row={catalog.id}>
            <p>
              {name} was removed. <span class="quiet">{removedWords(catalog)}</span>
            </p>
            <button
              type="button"
              class="button"
              data-control="undo"
              aria-label={`Undo: bring ${name} back`}
              onClick={() => onRestore(catalog)}
            >
              <Undo2 size={14} aria-hidden="true" />
              Undo
            </button>
            <button
              type="button"
              class="link-button"
              aria-label={`Remove for good: ${name}`}
              onClick={() => onErase(catalog)}
            >
              Remove for good
            </button>
          </li>
        );
      })}
    </ul>
  );
}
