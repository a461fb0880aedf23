import type { HeldNames, LoadedCatalog } from './catalog-index';
import type { Filter } from './search-query';
import { runSliced } from './sliced';
import { INDEXED_DIGITS, isStartOf } from './verify';

/** Names that are looked at; a part of three letters stands in tens of thousands. */
const MAX_NAMES = 4000;

/** Filters that are asked of the catalogs themselves, by their names in a query. */
const ASKED = {
  export: 'export',
  exports: 'export',
  import: 'module',
  imports: 'module',
  module: 'module',
  modules: 'module',
  imphash: 'imphash',
  thumbprint: 'thumbprint',
  serial: 'serial',
} as const;

type AskedField = (typeof ASKED)[keyof typeof ASKED];

/** Of each catalog, by its place: the records that pass, and the text by which they do. */
export type Holders = readonly ReadonlyMap<number, string>[];

/** A filter that was asked of the catalogs, with what they answered. */
export interface AskedFilter {
  field: AskedField;
  /** Folded, as it was asked for. */
  value: string;
  found: Holders;
}

/** What a filter asks of the catalogs; undefined where the search index itself answers it. */
export function askedField(filter: string): AskedField | undefined {
  return Object.hasOwn(ASKED, filter) ? ASKED[filter as keyof typeof ASKED] : undefined;
}

/**
 * Asks the catalogs for the records that pass a filter, in slices.
 * @throws {Error} with a sentence, where what they need for it is damaged.
 */
export async function askCatalogs(
  catalogs: readonly LoadedCatalog[],
  field: AskedField,
  { value }: Filter,
): Promise<AskedFilter> {
  const answers = catalogs.map(async (catalog) => {
    if (field === 'export') return withNames(await catalog.exportNames?.(), exported, value);
    if (field === 'module') return withNames(await catalog.moduleNames?.(), loaded, value);
    return withHash(catalog, field, value);
  });
  return { field, value, found: await Promise.all(answers) };
}

/** The best of several names of one record is kept, which comes first. */
async function withNames(
  names: HeldNames | undefined,
  placesOf: (names: HeldNames, value: string) => number[],
  value: string,
): Promise<Map<number, string>> {
  if (names === undefined) return new Map();
  return runSliced(holdersOf(names, placesOf(names, value)));
}

function* holdersOf(
  names: HeldNames,
  places: readonly number[],
): Generator<void, Map<number, string>> {
  const found = new Map<number, string>();
  for (const place of places) {
    const name = names.name(place);
    for (const record of names.records(place)) if (!found.has(record)) found.set(record, name);
    yield;
  }
  return found;
}

/** The name itself, then those that begin so, then all others that hold it. */
function exported(names: HeldNames, value: string): number[] {
  return [...names.withPrefix(value, MAX_NAMES), ...names.containing(value, MAX_NAMES)];
}

/** Modules whose file (or folder) begins so; only where there is none, those that hold it anywhere. */
function loaded(names: HeldNames, value: string): number[] {
  const begun = [
    ...names.withPrefix(value, MAX_NAMES),
    ...names.containing(`\\${value}`, MAX_NAMES),
  ];
  return begun.length > 0 ? begun : names.containing(value, MAX_NAMES);
}

/**
 * Records of which a hash begins so. What is longer than the digits of the index is confirmed in one
 * of them: they share 48 bits, which two hashes of one kind never do by chance.
 */
async function withHash(
  catalog: LoadedCatalog,
  by: 'imphash' | 'thumbprint' | 'serial',
  value: string,
): Promise<Map<number, string>> {
  const key = value.replaceAll(/[:\s-]/g, '');
  const hits = /^[0-9a-f]+$/.test(key)
    ? catalog.index.findHashPrefix(key, Number.POSITIVE_INFINITY)
    : [];
  const records = hits.filter((hit) => hit.by === by).map(({ record }) => record);
  const [first] = records;
  if (first === undefined) return new Map();
  if (key.length > INDEXED_DIGITS && !(await isStartOf(key, { catalog, record: first }, by))) {
    return new Map();
  }
  return new Map(records.map((record) => [record, key]));
}
