import { type Sections, section } from '../bytes/sections';
import { asUint32, PlaneColumn } from '../bytes/typed-columns';
import { damaged } from '../damage';
import { BucketList, BucketStarts } from './bucket-starts';
import { BUCKETS, MAX_SUBJECTS, SUBJECT_BITS } from './key-table-builder';
import type { Shards } from './shards';

/** Look-ups an entry after which putting all targets together costs less than each by itself. */
const MANY = 1 / 64;

const NONE: readonly number[] = [];

/** The type of a target's key. */
export function typeOf(target: number): number {
  return target >>> SUBJECT_BITS;
}

/** The record, or signature, that a target names. */
export function subjectOf(target: number): number {
  return target & (MAX_SUBJECTS - 1);
}

/** 48-bit keys with what they point at (see `typeOf` and `subjectOf`), in shards of their first bits. */
export class KeyTable {
  #shards: Shards<KeyShard>;
  /** Bits of a bucket's number within its shard. */
  #bits: number;

  /** @throws {DamagedPart} where the shards do not divide the buckets */
  constructor(shards: Shards<KeyShard>) {
    this.#shards = shards;
    this.#bits = Math.log2(BUCKETS / shards.count);
    if (!Number.isInteger(this.#bits) || this.#bits < 2) damaged('its parts are not all there');
  }

  /** Reads what holds a bucket; nothing to wait for where that was done. */
  ready(bucket: number): Promise<void> | undefined {
    return this.#shards.ready(bucket >>> this.#bits);
  }

  /** Reads all of it. */
  whole(): Promise<void> {
    return this.#shards.whole();
  }

  /**
   * Targets of a bucket's keys from one rest to another, both included; in the order of their keys.
   * @throws {UnreadShard} before the bucket is ready
   */
  find(bucket: number, rest: number, last: number): readonly number[] {
    const shard = bucket >>> this.#bits;
    return this.#shards.at(shard).find(bucket - (shard << this.#bits), rest, last);
  }
}

/** Sorted 48-bit keys behind a directory of their first bits. */
export class KeyShard {
  #starts: { of(bucket: number): number };
  #rests: Uint32Array;
  #targets: PlaneColumn;
  /** The same in one piece, once many were asked for. */
  #whole: Uint32Array | undefined;
  #asked = 0;

  /**
   * @param number of this shard
   * @param count of all shards of the table
   * @throws {DamagedPart} where the columns disagree
   */
  constructor(sections: Sections, number: number, count: number) {
    const width = BUCKETS / count;
    this.#rests = asUint32(section(sections, 'rests'));
    this.#targets = new PlaneColumn(section(sections, 'targets'));
    this.#starts = sections.buckets
      ? new BucketList(sections.buckets, number * width, this.#rests.length)
      : new BucketStarts(section(sections, 'counts'), width, this.#rests.length);
    if (this.#rests.length !== this.#targets.length) damaged('its key columns differ in length');
  }

  /** @param bucket counted from the first one of this shard */
  find(bucket: number, rest: number, last: number): readonly number[] {
    const stop = this.#starts.of(bucket + 1);
    const start = this.#lowerBound(this.#starts.of(bucket), stop, rest);
    if (start === stop || (this.#rests[start] ?? 0) > last) return NONE;
    // Most keys have one: a list that begins empty makes room for many.
    const targets = [this.#target(start)];
    for (let entry = start + 1; entry < stop && (this.#rests[entry] ?? 0) <= last; entry++) {
      targets.push(this.#target(entry));
    }
    return targets;
  }

  #target(entry: number): number {
    if (this.#whole) return this.#whole[entry] ?? 0;
    if (++this.#asked > this.#targets.length * MANY) this.#whole = this.#targets.toNumbers();
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
