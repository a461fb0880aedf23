import { damaged } from './damage';
import { BUCKETS, MAX_SUBJECTS, SUBJECT_BITS } from './key-table-builder';
import { type Sections, section } from './sections';
import { asUint32, fromPlanes } from './typed-columns';

/** Entries from `start` to before `end`. */
export interface EntryRange {
  start: number;
  end: number;
}

/** Sorted 48-bit keys behind a directory of their first 16 bits. */
export class KeyTable {
  #starts: Uint32Array;
  #rests: Uint32Array;
  #targets: Uint32Array;

  /** @throws {DamagedPart} where the columns disagree */
  constructor(sections: Sections) {
    const counts = fromPlanes(section(sections, 'counts'));
    this.#rests = asUint32(section(sections, 'rests'));
    this.#targets = fromPlanes(section(sections, 'targets'));
    this.#starts = new Uint32Array(BUCKETS + 1);
    let total = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      total += counts[bucket] ?? 0;
      this.#starts[bucket + 1] = total;
    }
    if (total !== this.#rests.length || total !== this.#targets.length) {
      damaged('its key columns differ in length');
    }
  }

  /** Entries whose key is exactly this. */
  find(bucket: number, rest: number): EntryRange {
    return this.findRange(bucket, rest, bucket, rest);
  }

  /** Entries whose keys lie between two keys, both included. */
  findRange(bucket: number, rest: number, lastBucket: number, lastRest: number): EntryRange {
    const start = this.#lowerBound(bucket, rest);
    if (bucket === lastBucket && rest === lastRest) {
      let end = start;
      const stop = this.#starts[bucket + 1] ?? 0;
      while (end < stop && this.#rests[end] === rest) end++;
      return { start, end };
    }
    const end =
      lastRest === 0xffffffff
        ? (this.#starts[lastBucket + 1] ?? start)
        : this.#lowerBound(lastBucket, lastRest + 1);
    return { start, end };
  }

  type(entry: number): number {
    return (this.#targets[entry] ?? 0) >>> SUBJECT_BITS;
  }

  subject(entry: number): number {
    return (this.#targets[entry] ?? 0) & (MAX_SUBJECTS - 1);
  }

  #lowerBound(bucket: number, rest: number): number {
    let low = this.#starts[bucket] ?? 0;
    let high = this.#starts[bucket + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#rests[middle] ?? 0) < rest) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
