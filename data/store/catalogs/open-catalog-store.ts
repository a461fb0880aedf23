import { t } from '@/data/words/words';
import type { CatalogStore } from './catalog-store';
import { IndexedCatalogStore } from './indexed-catalog-store';
import { MemoryCatalogStore } from './memory-catalog-store';

/**
 * Opens the catalogs of this browser: in IndexedDB or, where that is refused (private windows, a
 * policy, a damaged profile), in memory with the reason as a sentence. Never throws.
 */
export async function openCatalogStore(): Promise<CatalogStore> {
  const store = new IndexedCatalogStore();
  try {
    await store.list();
    return store;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new MemoryCatalogStore(t('store.refused', { reason: reason.replace(/\.$/, '') }));
  }
}
