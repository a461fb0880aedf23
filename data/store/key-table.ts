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

/** Targets after which putting all of them together costs less than each by itself. */
const MANY = 1000;

/** The type of a target's key. */
export function typeOf(target: number): number {
  return target >>> SUBJECT_BITS;
}

/** The record, or signature, that a target names. */
export function subjectOf(target: number): number {
  return target & (MAX_SUBJECTS - 1);
}

/** Sorted 48-bit keys behind a directory of their first 16 bits. */
export class KeyTable {
  #starts: { of(bucket: number): number };
  #rests: Uint32Array;
  #targets: PlaneColumn;
  /** The same in one piece, once many were asked for. */
  #whole: Uint32Array | undefined;
  #asked = 0;

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
    const stop = this.#starts.of(bucket + 1);
    const start = this.#lowerBound(this.#starts.of(bucket), stop, rest);
    let end = start;
    while (end < stop && this.#rests[end] === rest) end++;
    return { start, end };
  }

  /** Entries whose keys lie between two keys, both included. */
  findRange(bucket: number, rest: number, lastBucket: number, lastRest: number): EntryRange {
    const stop = this.#starts.of(bucket + 1);
    const start = this.#lowerBound(this.#starts.of(bucket), stop, rest);
    const lastStop = this.#starts.of(lastBucket + 1);
    if (lastRest === 0xffffffff) return { start, end: lastStop };
    const end = this.#lowerBound(this.#starts.of(lastBucket), lastStop, lastRest + 1);
    return { start, end };
  }

  /** What an entry points at: see `typeOf` and `subjectOf`. */
  target(entry: number): number {
    if (this.#whole) return this.#whole[entry] ?? 0;
    if (++this.#asked === MANY) this.#whole = this.#targets.toNumbers();
    return this.#targets.at(entry);
  }

  #lowerBound(from: number, to: number, rest: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#rests[middle] ?? 0) < rest) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
