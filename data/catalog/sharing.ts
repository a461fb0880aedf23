import { toHashKey } from '@/data/detect/keys';
import { MAX_QUERY_LENGTH } from '@/data/limits';
import type { Sharing } from '@/data/messages';
import type { KeyHit, LoadedCatalog } from './catalog-index';
import type { Headline } from './finding';
import type { CatalogRecord } from './record';
import { wholeFilter } from './search/search-query';

/** Record numbers of a catalog that share a fact. */
type Sharers = (catalog: LoadedCatalog) => readonly number[];

/**
 * How many other records share what a file imports, its certificate, its signer or its description,
 * each with the query that lists them. From the indexes alone, step by step.
 */
export function* sharingOf(
  catalogs: readonly LoadedCatalog[],
  record: CatalogRecord,
  { id, signer, description }: Headline,
): Generator<void, Sharing[]> {
  if (record.kind === 'com') return [];
  const imphash = toHashKey(record.hashes.imphash ?? '');
  const thumbprint = toHashKey(record.signature?.thumbprint ?? '');
  const asked: [by: Sharing['by'], query: string, sharers: Sharers][] = [];
  if (imphash) asked.push(['imphash', `imphash:${imphash}`, withHash('imphash', imphash)]);
  if (thumbprint) {
    asked.push(['thumbprint', `thumbprint:${thumbprint}`, withHash('thumbprint', thumbprint)]);
  }
  for (const [fact, text] of [
    ['signer', signer],
    ['description', description],
  ] as const) {
    if (!text?.trim()) continue;
    asked.push([fact, wholeFilter(fact, text), ({ index }) => index.findFact(fact, text)]);
  }
  const sharing: Sharing[] = [];
  for (const [by, query, sharers] of asked) {
    yield;
    const records = yield* countOthers(catalogs, id, sharers);
    if (records > 0 && query.length <= MAX_QUERY_LENGTH) sharing.push({ by, query, records });
  }
  return sharing;
}

function withHash(by: KeyHit['by'], key: string): Sharers {
  return ({ index }) =>
    index
      .findHash(key)
      .filter((hit) => hit.by === by)
      .map(({ record }) => record);
}

/** Records that are counted between two moments at which the work may pause. */
const STRIDE = 128;

/** Records over all catalogs, one a record id, without the one that is asked about. */
function* countOthers(
  catalogs: readonly LoadedCatalog[],
  id: string,
  sharers: Sharers,
): Generator<void, number> {
  const ids = new Set<string>();
  for (const catalog of catalogs) {
    for (const [i, record] of sharers(catalog).entries()) {
      if (i % STRIDE === 0) yield;
      ids.add(catalog.index.id(record));
    }
  }
  ids.delete(id);
  return ids.size;
}
