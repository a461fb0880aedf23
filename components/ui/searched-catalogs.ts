import type { CatalogLabel } from '@/data/catalog/finding';
import type { Ask } from '@/data/messages';

/** The catalogs that answer: those that are switched on and could be opened. */
export async function searchedCatalogs(ask: Ask): Promise<CatalogLabel[]> {
  const { catalogs } = await ask('catalogs', {});
  return catalogs
    .filter(({ enabled, failure }) => enabled && failure === undefined)
    .map(({ id, name, dataDate }) => ({
      id,
      name,
      ...(dataDate === undefined ? {} : { dataDate }),
    }));
}
