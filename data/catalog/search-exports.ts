import type { LoadedCatalog } from './catalog-index';

/** Names that are looked at; a part of three letters stands in tens of thousands. */
const MAX_NAMES = 4000;

/** Of each catalog, by its place: the records that export a fitting name, and that name. */
export type Exporters = readonly ReadonlyMap<number, string>[];

/**
 * Records that export a function whose name holds `text`; of several names of one record the best is
 * kept: the name itself, one that begins so, any other.
 * @throws {Error} with a sentence, where a catalog's export names are damaged.
 */
export async function findExporters(
  catalogs: readonly LoadedCatalog[],
  text: string,
): Promise<Exporters> {
  return Promise.all(
    catalogs.map(async (catalog) => {
      const found = new Map<number, string>();
      const names = await catalog.exportNames?.();
      if (names === undefined) return found;
      const places = [...names.withPrefix(text, MAX_NAMES), ...names.containing(text, MAX_NAMES)];
      for (const place of places) {
        const name = names.name(place);
        for (const record of names.records(place)) if (!found.has(record)) found.set(record, name);
      }
      return found;
    }),
  );
}
