import type { RecordNumbers } from './headlines';

/** Lists of numbers by a number from 0, in two arrays. */
export class Postings {
  #starts: Uint32Array;
  #members: Uint32Array;

  /**
   * The records of each value.
   * @param values by record: one more than its value, 0 where it has none. There are at most as many
   * values as records; a record with another is in no list.
   */
  constructor(values: RecordNumbers) {
    const count = values.length;
    const starts = new Uint32Array(count + 2);
    for (let record = 0; record < values.length; record++) {
      const value = values.at(record);
      if (value <= count) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
    }
    for (let value = 0; value <= count; value++) {
      starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0);
    }
    const next = starts.slice();
    this.#members = new Uint32Array(values.length);
    for (let record = 0; record < values.length; record++) {
      const value = values.at(record);
      if (value > count) continue;
      const place = next[value] ?? 0;
      this.#members[place] = record;
      next[value] = place + 1;
    }
    this.#starts = starts;
  }

  of(value: number): number[] {
    const start = this.#starts[value + 1] ?? 0;
    return Array.from(this.#members.subarray(start, this.#starts[value + 2] ?? start));
  }
}
