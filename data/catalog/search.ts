import type { SearchReply } from '@/data/messages';
import type { LoadedCatalog } from './catalog-index';
import { buildSearchIndex } from './search-build';
import { SearchEngine } from './search-engine';
import { isFilterField } from './search-filters';
import { hashRows } from './search-hashes';
import { askCatalogs, askedField } from './search-holders';
import { parseQuery } from './search-query';
import { runSliced } from './sliced';

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
 * records of a file name are one row. `field:value` filters: see `search-filters.ts`.
 */
export function createSearch(catalogs: readonly LoadedCatalog[]): Search {
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
  const records = catalogs.reduce((sum, { index }) => sum + index.count, 0);
  const searched = { records, catalogs: catalogs.map(({ label }) => label.name) };
  return {
    async ready() {
      await engine();
    },
    async search(text, limit) {
      const query = parseQuery(text, isFilterField);
      const built = await engine();
      const byHash =
        query.hex === undefined
          ? { rows: [], total: 0 }
          : await hashRows(catalogs, query.hex, limit);
      const asked = await Promise.all(
        query.filters.flatMap((filter) => {
          const field = askedField(filter.field);
          return field === undefined ? [] : [askCatalogs(catalogs, field, filter)];
        }),
      );
      const { rows, total } = await answer(built, query, limit - byHash.rows.length, asked);
      return { rows: [...byHash.rows, ...rows], total: byHash.total + total, searched };
    },
  };
}
