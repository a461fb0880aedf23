import type { SearchReply, SearchRow } from '@/data/messages';
import type { LoadedCatalog } from '../catalog-index';
import { SimilarFiles } from '../similar/similar-files';
import { runSliced } from '../sliced';
import { buildSearchIndex } from './search-build';
import { SearchEngine } from './search-engine';
import { isFilterField } from './search-filters';
import { hashCandidates, hashFilter, hashRows } from './search-hashes';
import { type AskedFilter, askCatalogs, askedField } from './search-holders';
import { parseQuery, type SearchQuery } from './search-query';

export interface Search {
  /**
   * Rows for what was typed so far, best first, at most `limit`. The first search builds the index,
   * in slices of a few milliseconds; a search itself takes well under ten.
   */
  search(query: string, limit: number): Promise<SearchReply>;
  /** Builds the index, where that should not wait for the first search. */
  ready(): Promise<void>;
}

/**
 * Search as one types over the names, descriptions, companies, products, original names, versions,
 * directories, signers, CLSIDs and ProgIDs of all catalogs, and over the starts of hashes. All
 * records of a file name are one row. A hash in the query, in any form that the detector reads, finds
 * its records; words and filters beside it choose among them. `field:value` filters: see
 * `search-filters.ts`.
 */
export function createSearch(
  catalogs: readonly LoadedCatalog[],
  similar = new SimilarFiles(catalogs),
): Search {
  let building: Promise<SearchEngine> | undefined;
  const engine = () => {
    building ??= runSliced(buildSearchIndex(catalogs)).then((index) => new SearchEngine(index));
    return building;
  };
  let answered: Promise<unknown> = Promise.resolve();
  /** One query after the other, each in slices. */
  const answer = (engine: SearchEngine, ...query: Parameters<SearchEngine['answer']>) => {
    const mine = answered.then(() => runSliced(engine.answer(...query)));
    answered = mine.catch(() => {});
    return mine;
  };
  /** Rows of a hash that is the whole query; a filter of one that stands beside something else. */
  async function askHash(
    { hash, hex, words, filters }: SearchQuery,
    limit: number,
  ): Promise<{ rows: SearchRow[]; total: number; filter?: AskedFilter }> {
    const none = { rows: [], total: 0 };
    if (hash !== undefined) {
      const candidates = await hashCandidates(catalogs, similar, hash);
      if (words.length > 0 || filters.length > 0) {
        return { ...none, filter: hashFilter(catalogs, hash, candidates) };
      }
      const found = await hashRows(catalogs, hash, candidates, limit);
      if (found.total > 0) return found;
    }
    if (hex === undefined) return none;
    // The first half of a SHA256 is as long as an MD5.
    const start = { kind: 'hash-prefix', key: `${hex}…` } as const;
    return hashRows(catalogs, start, await hashCandidates(catalogs, similar, start), limit);
  }
  const records = catalogs.reduce((sum, { index }) => sum + index.count, 0);
  const searched = { records, catalogs: catalogs.map(({ label }) => label.name) };
  return {
    async ready() {
      await engine();
    },
    async search(text, limit) {
      const query = parseQuery(text, isFilterField);
      const built = await engine();
      const { rows: byHash, total: hashTotal, filter } = await askHash(query, limit);
      const asked = await Promise.all(
        query.filters.flatMap((filter) => {
          const field = askedField(filter.field);
          return field === undefined ? [] : [askCatalogs(catalogs, field, filter)];
        }),
      );
      if (filter !== undefined) asked.push(filter);
      const { rows, total } = await answer(built, query, limit - byHash.length, asked);
      return { rows: [...byHash, ...rows], total: hashTotal + total, searched };
    },
  };
}
