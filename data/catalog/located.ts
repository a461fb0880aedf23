import type { LoadedCatalog } from './catalog-index';
import type { Headline, MatchedBy } from './finding';

/** A record at its place: which catalog, and its number there. */
export interface Located {
  catalog: LoadedCatalog;
  record: number;
}

/** A record that a key led to, with every way in which it did. */
export interface Candidate extends Located {
  headline: Headline;
  by: MatchedBy[];
  /** ssdeep score, 1 to 100. */
  score?: number;
  /** Headlines of the same id in catalogs further down, which this one hides. */
  hidden: { catalog: LoadedCatalog; headline: Headline }[];
}

/** Records by number with the columns in which they were found, in the order of the first hit. */
type Hits = Map<number, MatchedBy[]>;

/** Records that are taken between two moments at which the work may pause: some share a signer. */
const STRIDE = 64;

/**
 * Asks every catalog in its order and joins the answers by record id, step by step: the first catalog
 * that has an id wins, the same id further down is kept as hidden.
 */
export function* collect(
  catalogs: readonly LoadedCatalog[],
  ask: (catalog: LoadedCatalog) => Hits,
): Generator<void, Candidate[]> {
  const byId = new Map<string, Candidate>();
  let taken = 0;
  for (const catalog of catalogs) {
    for (const [record, by] of ask(catalog)) {
      if (++taken % STRIDE === 0) yield;
      const headline = catalog.index.headline(record);
      const first = byId.get(headline.id);
      if (first === undefined) {
        byId.set(headline.id, { catalog, record, headline, by: [...by], hidden: [] });
      } else if (first.catalog !== catalog) {
        first.hidden.push({ catalog, headline });
      }
    }
  }
  return [...byId.values()];
}

/** Hits of plain record numbers, all found the same way. */
export function hitsBy(records: readonly number[], by: MatchedBy): Hits {
  return new Map(records.map((record) => [record, [by]]));
}

/** Adds one way in which a record was found. */
export function addHit(hits: Hits, record: number, by: MatchedBy): void {
  const known = hits.get(record);
  if (known === undefined) hits.set(record, [by]);
  else if (!known.includes(by)) known.push(by);
}
