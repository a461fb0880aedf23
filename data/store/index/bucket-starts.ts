import { PlaneColumn } from '../bytes/typed-columns';
import { damaged } from '../damage';

/** Buckets whose keys are counted together: four, so that one word holds a plane of all their counts. */
const GROUP = 4;
const PLANES = 4;
/** Look-ups a bucket after which it pays to know where every one begins. */
const MANY = 1 / 64;
const EVERY_SECOND_BYTE = 0x00ff00ff;

/**
 * Where each bucket of a table of keys begins, from how many keys each has. Opening sums a group at a
 * time and leaves the rest to the look-up: these are the first loops of a worker that just started,
 * which the engine has not compiled yet.
 */
export class BucketStarts {
  readonly #lowest: Uint8Array;
  /** All planes, where the lowest does not hold all counts. */
  readonly #counts: PlaneColumn | undefined;
  /** Where each group begins, and the last one ends. */
  readonly #groups: Uint32Array;
  /** Where every bucket begins, once many were asked for. */
  #all: Uint32Array | undefined;
  #asked = 0;

  /**
   * @param planes the counts, as planes of bytes
   * @param buckets their number, a multiple of four
   * @param total number of all keys
   * @throws {DamagedPart} where the counts do not come to that
   */
  constructor(planes: Uint8Array, buckets: number, total: number) {
    if (planes.length !== PLANES * buckets) damaged('its directory of keys has another length');
    this.#lowest = planes.subarray(0, buckets);
    this.#groups = new Uint32Array(buckets / GROUP + 1);
    let plane = 0;
    // Once the planes come to all keys the higher ones are zero, as they nearly always are.
    for (; plane < PLANES && this.#total < total; plane++) {
      this.#addPlane(planes.slice(plane * buckets, (plane + 1) * buckets), 8 * plane);
    }
    this.#counts = plane > 1 ? new PlaneColumn(planes) : undefined;
    if (this.#total !== total) damaged('its key columns differ in length');
  }

  /** @param bucket from 0, the first of the table, to their number, where the last one ends */
  of(bucket: number): number {
    if (this.#all) return this.#all[bucket] ?? 0;
    const buckets = this.#lowest.length;
    if (++this.#asked > buckets * MANY) {
      this.#all = Uint32Array.from({ length: buckets + 1 }, (_, one) => this.#startOf(one));
    }
    return this.#startOf(bucket);
  }

  #startOf(bucket: number): number {
    const group = Math.floor(bucket / GROUP);
    let start = this.#groups[group] ?? 0;
    for (let before = group * GROUP; before < bucket; before++) {
      start += this.#counts ? this.#counts.at(before) : (this.#lowest[before] ?? 0);
    }
    return start;
  }

  get #total(): number {
    return this.#groups.at(-1) ?? 0;
  }

  #addPlane(bytes: Uint8Array<ArrayBuffer>, shift: number): void {
    const groups = this.#groups;
    const words = new Uint32Array(bytes.buffer);
    let sum = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      const pairs = (word & EVERY_SECOND_BYTE) + ((word >>> 8) & EVERY_SECOND_BYTE);
      sum += ((pairs & 0xffff) + (pairs >>> 16)) * 2 ** shift;
      groups[at + 1] = (groups[at + 1] ?? 0) + sum;
    }
  }
}

/** The same of a table with few keys, from the bucket of each key. */
export class BucketList {
  readonly #buckets: Uint16Array;

  readonly #first: number;

  /**
   * @param bytes the buckets in their order, two bytes each
   * @param first bucket of the table
   * @param total number of all keys
   * @throws {DamagedPart} where there are not as many
   */
  constructor(bytes: Uint8Array, first: number, total: number) {
    if (bytes.length !== total * 2) damaged('its key columns differ in length');
    this.#buckets = new Uint16Array(bytes.slice().buffer);
    this.#first = first;
  }

  /** @param bucket from 0, the first of the table, to their number, where the last one ends */
  of(bucket: number): number {
    let low = 0;
    let high = this.#buckets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#buckets[middle] ?? 0) < this.#first + bucket) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
