import type { SearchReply, SearchRow } from '@/data/messages';
import { bestOf } from './best-of';
import type { LoadedCatalog } from './catalog-index';
import { buildSearchIndex } from './search-build';
import { FIELD_NAMES } from './search-fields';
import { isFilterField, type RowTest, rowTest } from './search-filters';
import { hashRows } from './search-hashes';
import { fieldText, highlight, wordsIn } from './search-highlight';
import type { SearchIndex } from './search-index';
import { parseQuery, type SearchQuery } from './search-query';
import { DEPTHS, Scores } from './search-scores';
import { foldText } from './search-words';
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
  let building: Promise<Engine> | undefined;
  const engine = () => {
    building ??= runSliced(buildSearchIndex(catalogs)).then((index) => new Engine(index));
    return building;
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
      const { rows, total } = built.answer(query, limit - byHash.rows.length);
      return { rows: [...byHash.rows, ...rows], total: byHash.total + total, searched };
    },
  };
}

/** A word in its own right ends the search for deeper matches once there are this many rows. */
const ENOUGH = 12;

/** Groups beyond the limit that are asked for the phrase. */
const PHRASED = 30;

class Engine {
  private readonly scores: Scores;

  constructor(private readonly index: SearchIndex) {
    this.scores = new Scores(index.tokens, index.groups);
  }

  answer(query: SearchQuery, limit: number): { rows: SearchRow[]; total: number } {
    const test = rowTest(this.index, query.filters);
    const groups = this.matching(query, test);
    const rows = this.best(groups, query, limit).map((group) => this.row(group, query.words, test));
    this.scores.clear();
    return { rows, total: groups.length };
  }

  private best(groups: number[], { words }: SearchQuery, limit: number): number[] {
    const pointsOf = (group: number) =>
      (this.scores.points[group] ?? 0) + (this.index.priors[group] ?? 0);
    if (words.length < 2) return bestOf(groups, pointsOf, limit);
    // Words that stand side by side, as typed, are meant so: asked of the best only, who are many.
    const phrase = words.join(' ');
    const some = bestOf(groups, pointsOf, limit + PHRASED);
    const phrased = new Map(
      some.map((group) => [group, pointsOf(group) + this.phrase(group, phrase)]),
    );
    return bestOf(some, (group) => phrased.get(group) ?? 0, limit);
  }

  /** Points for a phrase in the field that matched best: at its start, or anywhere. */
  private phrase(group: number, phrase: string): number {
    const { groupStarts, catalogOf, recordOf, catalogs } = this.index;
    const row = groupStarts[group] ?? 0;
    const headline = catalogs[catalogOf[row] ?? 0]?.index.headline(recordOf[row] ?? 0);
    const field = FIELD_NAMES[this.scores.fields[group] ?? 0] ?? 'name';
    const text = headline === undefined ? '' : foldText(fieldText(headline, field) ?? '');
    if (text === phrase) return 80;
    return text.startsWith(phrase) ? 50 : text.includes(phrase) ? 30 : 0;
  }

  /** Groups that match all words and pass the filters; where none has all words, those with most. */
  private matching({ words, filters }: SearchQuery, test: RowTest | undefined): number[] {
    if (words.length === 0) {
      if (filters.length === 0) return [];
      return Array.from({ length: this.index.groups }, (_, group) => group).filter(
        (group) => this.firstRow(group, test) !== undefined,
      );
    }
    let found: number[] = [];
    for (const depth of DEPTHS) {
      this.scores.clear();
      for (const word of words) this.scores.addWord(word, depth);
      found = this.having(words.length, test);
      if (found.length >= (depth === 'starts' ? ENOUGH : 1)) return found;
    }
    for (let most = words.length - 1; most > 0 && found.length === 0; most--) {
      found = this.having(most, test);
    }
    return found;
  }

  private having(words: number, test: RowTest | undefined): number[] {
    return this.scores.found.filter(
      (group) =>
        this.scores.words[group] === words &&
        (test === undefined || this.firstRow(group, test) !== undefined),
    );
  }

  /** The newest record of a group that passes. */
  private firstRow(group: number, test: RowTest | undefined): number | undefined {
    const end = this.index.groupStarts[group + 1] ?? 0;
    for (let row = this.index.groupStarts[group] ?? 0; row < end; row++) {
      if (test === undefined || test(row)) return row;
    }
    return undefined;
  }

  /** Shows the newest of the records that have most words, where its best field has them. */
  private row(group: number, words: readonly string[], test: RowTest | undefined): SearchRow {
    const { groupStarts, catalogOf, recordOf, catalogs } = this.index;
    const field = FIELD_NAMES[this.scores.fields[group] ?? 0] ?? 'name';
    const start = groupStarts[group] ?? 0;
    const end = groupStarts[group + 1] ?? 0;
    let best: { row: SearchRow; fit: number } | undefined;
    for (let row = start; row < end; row++) {
      const catalog = catalogs[catalogOf[row] ?? 0];
      if (catalog === undefined || (test !== undefined && !test(row))) continue;
      const record = catalog.index.headline(recordOf[row] ?? 0);
      const matched = words.length === 0 ? undefined : highlight(record, field, words);
      // One word is seen or not; of several, others may stand in fields that are not shown.
      const fit = (matched ? 1 : 0) + (words.length > 1 ? 2 * wordsIn(record, words) : 0);
      if (best === undefined || fit > best.fit) {
        const shown = matched ?? { field: 'name', text: record.name, ranges: [] };
        best = {
          row: { record, catalog: catalog.label, variants: end - start, matched: shown },
          fit,
        };
      }
      if (words.length === 0 || fit === (words.length > 1 ? 2 * words.length + 1 : 1)) break;
    }
    if (best === undefined) throw new Error('A row of the search index has no record.');
    return best.row;
  }
}
