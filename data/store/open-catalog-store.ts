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
    return new MemoryCatalogStore(
      `The browser does not let PE Lens keep catalogs (${reason.replace(/\.$/, '')}). Only the embedded catalog is there: try a window that is not private.`,
    );
  }
}
