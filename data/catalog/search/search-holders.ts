import type { HeldNames, Holders, LoadedCatalog } from '../catalog-index';
import type { MatchedBy } from '../finding';
import { runSliced } from '../sliced';
import { INDEXED_DIGITS, isStartOf } from '../verify';
import type { Filter } from './search-query';

const NOBODY: Holders = { any: false, has: () => false, text: () => undefined };

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

/** A filter that was asked of the catalogs, with what they answered. */
export interface AskedFilter {
  field: AskedField | MatchedBy;
  /** Folded, as it was asked for. */
  value: string;
  /** Of each catalog, by its place: the records that pass, and the text by which they do. */
  found: readonly Holders[];
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
  { value, whole }: Filter,
): Promise<AskedFilter> {
  const found: Holders[] = [];
  for (const catalog of catalogs) {
    if (field === 'export')
      found.push(await withNames(await catalog.exportNames?.(), exported, value, whole));
    else if (field === 'module')
      found.push(await withNames(await catalog.moduleNames?.(), loaded, value, whole));
    else found.push(await withHash(catalog, field, value));
  }
  return { field, value, found };
}

type Ask = (names: HeldNames, value: string, whole: boolean) => Generator<void, Holders>;

async function withNames(
  names: HeldNames | undefined,
  ask: Ask,
  value: string,
  whole: boolean,
): Promise<Holders> {
  return names === undefined ? NOBODY : runSliced(ask(names, value, whole));
}

const exported: Ask = (names, value, whole) => names.holders(value, whole ? 'whole' : 'anywhere');

/**
 * Modules whose file (or folder) begins so; only where there is none, those that hold it anywhere. The
 * whole text is a module's path or its file name.
 */
function* loaded(names: HeldNames, value: string, whole: boolean): Generator<void, Holders> {
  if (whole) return yield* names.holders(value, 'whole');
  const begun = yield* names.holders(value, 'start');
  return begun.any ? begun : yield* names.holders(value, 'anywhere');
}

/**
 * Records of which a hash begins so. What is longer than the digits of the index is confirmed in one
 * of them: they share 48 bits, which two hashes of one kind never do by chance.
 */
async function withHash(
  catalog: LoadedCatalog,
  by: 'imphash' | 'thumbprint' | 'serial',
  value: string,
): Promise<Holders> {
  const key = value.replaceAll(/[:\s-]/g, '');
  const hits = /^[0-9a-f]+$/.test(key)
    ? catalog.index.findHashPrefix(key, Number.POSITIVE_INFINITY)
    : [];
  const records = hits.filter((hit) => hit.by === by).map(({ record }) => record);
  const [first] = records;
  if (first === undefined) return NOBODY;
  if (key.length > INDEXED_DIGITS && !(await isStartOf(key, { catalog, record: first }, by))) {
    return NOBODY;
  }
  const passing = new Set(records);
  const has = (record: number) => passing.has(record);
  return { any: true, has, text: (record) => (has(record) ? key : undefined) };
}
