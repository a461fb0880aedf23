import { BucketList, BucketStarts } from './bucket-starts';
import { damaged } from './damage';
import { MAX_SUBJECTS, SUBJECT_BITS } from './key-table-builder';
import { type Sections, section } from './sections';
import { asUint32, PlaneColumn } from './typed-columns';

/** Entries from `start` to before `end`. */
export interface EntryRange {
  start: number;
  end: number;
}

/** Sorted 48-bit keys behind a directory of their first 16 bits. */
export class KeyTable {
  #starts: { of(bucket: number): number };
  #rests: Uint32Array;
  #targets: PlaneColumn;

  /** @throws {DamagedPart} where the columns disagree */
  constructor(sections: Sections) {
    this.#rests = asUint32(section(sections, 'rests'));
    this.#targets = new PlaneColumn(section(sections, 'targets'));
    this.#starts = sections.buckets
      ? new BucketList(sections.buckets, this.#rests.length)
      : new BucketStarts(section(sections, 'counts'), this.#rests.length);
    if (this.#rests.length !== this.#targets.length) damaged('its key columns differ in length');
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
      const stop = this.#starts.of(bucket + 1);
      while (end < stop && this.#rests[end] === rest) end++;
      return { start, end };
    }
    const end =
      lastRest === 0xffffffff
        ? this.#starts.of(lastBucket + 1)
        : this.#lowerBound(lastBucket, lastRest + 1);
    return { start, end };
  }

  type(entry: number): number {
    return this.#targets.at(entry) >>> SUBJECT_BITS;
  }

  subject(entry: number): number {
    return this.#targets.at(entry) & (MAX_SUBJECTS - 1);
  }

  #lowerBound(bucket: number, rest: number): number {
    let low = this.#starts.of(bucket);
    let high = this.#starts.of(bucket + 1);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#rests[middle] ?? 0) < rest) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
