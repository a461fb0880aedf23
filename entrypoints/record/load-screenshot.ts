import { openCatalogStore } from '@/data/store/catalogs/open-catalog-store';

/** Reads a picture of a catalog; messages are JSON, so pictures do not come through the background. */
export async function loadScreenshot(catalog: string, name: string): Promise<Blob | null> {
  const store = await openCatalogStore();
  try {
    const pack = await store.openUnread(catalog);
    const bytes = await pack.screenshot(name);
    return bytes === undefined ? null : new Blob([bytes], { type: 'image/png' });
  } finally {
    await store.close();
  }
}
