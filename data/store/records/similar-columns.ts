import { ByteReader } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import { type Sections, section } from '../bytes/sections';

/** A row of similarity with its page as a number of the table of pages. */
export interface SimilarRow {
  page: number;
  score: number;
}

/**
 * Similar files of a shard's rows, in columns of their own: the number of rows (0 where the record has
 * no list, otherwise one more), each page as its difference from the one before, and the scores.
 */
export class SimilarColumns {
  #counts = new ByteWriter();
  #pages = new ByteWriter();
  #scores = new ByteWriter();
  #previous = 0;

  /** @param rows with whole numbers as scores */
  add(rows: SimilarRow[] | undefined): void {
    this.#counts.varint(rows ? rows.length + 1 : 0);
    for (const { page, score } of rows ?? []) {
      this.#pages.signed(page - this.#previous);
      this.#previous = page;
      this.#scores.signed(score);
    }
  }

  /** Ends the shard's columns and begins the next one's. */
  take(): Sections {
    const columns = {
      similarCounts: this.#counts.toBytes(),
      similarPages: this.#pages.toBytes(),
      similarScores: this.#scores.toBytes(),
    };
    for (const column of [this.#counts, this.#pages, this.#scores]) column.clear();
    this.#previous = 0;
    return columns;
  }
}

/**
 * Reads the lists of all rows.
 * @param rows in the shard
 * @throws {DamagedPart}
 */
export function readSimilar(sections: Sections, rows: number): (SimilarRow[] | undefined)[] {
  const counts = new ByteReader(section(sections, 'similarCounts'));
  const pages = new ByteReader(section(sections, 'similarPages'));
  const scores = new ByteReader(section(sections, 'similarScores'));
  let page = 0;
  return Array.from({ length: rows }, () => {
    const count = counts.varint();
    if (count === 0) return undefined;
    const list: SimilarRow[] = [];
    for (let row = 1; row < count; row++) {
      page += pages.signed();
      list.push({ page, score: scores.signed() });
    }
    return list;
  });
}
