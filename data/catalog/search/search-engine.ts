import type { SearchRow } from '@/data/messages';
import { bestOf } from './best-of';
import { FIELD_NAMES } from './search-fields';
import { type RowTest, rowTest } from './search-filters';
import { fieldText, highlight, wordsIn } from './search-highlight';
import type { AskedFilter } from './search-holders';
import type { SearchIndex } from './search-index';
import type { SearchQuery } from './search-query';
import { DEPTHS, Scores } from './search-scores';
import { foldText } from './search-words';

/** A word in its own right ends the search for deeper matches once there are this many rows. */
const ENOUGH = 12;

/** Groups beyond the limit that are asked for the phrase. */
const PHRASED = 30;

/** Groups that are looked at between two moments at which the work may pause. */
const STRIDE = 512;

/** Answers queries from a built index, one after the other: they share the points. */
export class SearchEngine {
  private readonly scores: Scores;

  constructor(private readonly index: SearchIndex) {
    this.scores = new Scores(index.tokens, index.groups);
  }

  /**
   * Rows for a query, best first, at most `limit`, step by step. To be run to its end before the next.
   * @param asked the query's filters that the catalogs were asked for, in their order
   */
  *answer(
    query: SearchQuery,
    limit: number,
    asked: readonly AskedFilter[],
  ): Generator<void, { rows: SearchRow[]; total: number }> {
    const test = yield* rowTest(this.index, query.filters, asked);
    const groups = yield* this.matching(query, test);
    yield;
    const [first] = asked;
    const rows: SearchRow[] = [];
    for (const group of this.best(groups, query, limit)) {
      yield;
      const row = this.row(group, query.words, test);
      const isAsked = first !== undefined && query.words.length === 0;
      rows.push(isAsked ? this.foundBy(row, group, first, test) : row);
    }
    this.scores.clear();
    return { rows, total: groups.length };
  }

  /** The row with the function, module or hash that it was found by. */
  private foundBy(
    row: SearchRow,
    group: number,
    { field, value, found }: AskedFilter,
    test: RowTest | undefined,
  ): SearchRow {
    const place = this.firstRow(group, test) ?? 0;
    const text = found[this.index.catalogOf[place] ?? 0]?.text(this.index.recordOf[place] ?? 0);
    if (text === undefined) return row;
    const folded = text.toLowerCase();
    // Of a module its file is meant, not a folder that has the word too.
    const slash = folded.lastIndexOf(`\\${value}`);
    const at = slash < 0 ? folded.indexOf(value) : slash + 1;
    return {
      ...row,
      matched: { field, text, ranges: at < 0 ? [] : [[at, at + value.length]] },
    };
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
  private *matching(
    { words, filters }: SearchQuery,
    test: RowTest | undefined,
  ): Generator<void, number[]> {
    if (words.length === 0) return filters.length === 0 ? [] : yield* this.passing(test);
    let found: number[] = [];
    for (const depth of DEPTHS) {
      this.scores.clear();
      for (const word of words) yield* this.scores.addWord(word, depth);
      yield;
      found = yield* this.having(words.length, test);
      if (found.length >= (depth === 'starts' ? ENOUGH : 1)) return found;
    }
    for (let most = words.length - 1; most > 0 && found.length === 0; most--) {
      found = yield* this.having(most, test);
    }
    return found;
  }

  private *passing(test: RowTest | undefined): Generator<void, number[]> {
    const groups: number[] = [];
    for (let group = 0; group < this.index.groups; group++) {
      if (group % STRIDE === 0) yield;
      if (this.firstRow(group, test) !== undefined) groups.push(group);
    }
    return groups;
  }

  private *having(words: number, test: RowTest | undefined): Generator<void, number[]> {
    const groups: number[] = [];
    for (const [i, group] of this.scores.found.entries()) {
      if (i % STRIDE === 0) yield;
      if (this.scores.words[group] !== words) continue;
      if (test === undefined || this.firstRow(group, test) !== undefined) groups.push(group);
    }
    return groups;
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
