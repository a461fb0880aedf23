import type { CatalogLabel } from '@/data/catalog/finding';
import type { Ask } from '@/data/messages';

/** Which catalogs a look-up asks. */
export interface Searched {
  /** Those that are switched on and could be opened. */
  catalogs: CatalogLabel[];
  /** Why there are none: none is switched on, or none of those that are could be opened. */
  none?: 'off' | 'failed';
}

/** The catalogs that answer. */
export async function searchedCatalogs(ask: Ask): Promise<Searched> {
  const enabled = (await ask('catalogs', {})).catalogs.filter((catalog) => catalog.enabled);
  const catalogs = enabled
    .filter(({ failure }) => failure === undefined)
    .map(({ id, name, dataDate }) => ({
      id,
      name,
      ...(dataDate === undefined ? {} : { dataDate }),
    }));
  if (catalogs.length > 0) return { catalogs };
  return { catalogs, none: enabled.length === 0 ? 'off' : 'failed' };
}
