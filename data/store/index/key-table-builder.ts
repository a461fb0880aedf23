import type { Sections } from '../bytes/sections';
import { bytesOf, NumberList, toPlanes } from '../bytes/typed-columns';

export const BUCKETS = 0x10000;
export const SUBJECT_BITS = 28;
/** Most records (or other subjects) that a table can point at. */
export const MAX_SUBJECTS = 2 ** SUBJECT_BITS;

/** Above this a bucket is sorted by the engine: insertion is quadratic, and inputs may be hostile. */
const INSERTION_LIMIT = 32;

/** Most keys of a shard, of hashes some 50 KB: read and opened within a few milliseconds. */
const SHARD_KEYS = 8192;
/** So that each has several buckets, whatever the number of keys. */
const MOST_SHARDS = 1024;

/** With fewer keys a bucket than this their buckets are listed: a directory would be longer to read. */
const LISTED_SHARE = 1 / 16;

/** Collects 48-bit keys with what they point at, and sorts them. */
export class KeyTableBuilder {
  #buckets = new NumberList();
  #rests = new NumberList();
  #targets = new NumberList();

  /**
   * @param type of the key, 0 to 15
   * @param subject that has the key, below 2^28
   */
  add(bucket: number, rest: number, type: number, subject: number): void {
    this.#buckets.push(bucket);
    this.#rests.push(rest);
    this.#targets.push(((type << SUBJECT_BITS) | subject) >>> 0);
  }

  /**
   * Shards of equally many buckets, their number a power of two; at least one. Each has columns `rests`
   * and `targets`, sorted by key, type, subject, and `counts` (keys in each bucket) or, of few keys,
   * `buckets` (the bucket of each key).
   */
  build(): Sections[] {
    const counts = new Uint32Array(BUCKETS);
    const buckets = this.#buckets.view();
    for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
    const order = this.#byBucket(buckets, counts);
    this.#sortBuckets(order, counts);
    const width = BUCKETS / shardsOf(order.length);
    const shards: Sections[] = [];
    let start = 0;
    for (let first = 0; first < BUCKETS; first += width) {
      const own = counts.subarray(first, first + width);
      const end = own.reduce((sum, count) => sum + count, start);
      shards.push(this.#columns(order.subarray(start, end), own));
      start = end;
    }
    return shards;
  }

  #columns(order: Uint32Array, counts: Uint32Array): Sections {
    return {
      ...(order.length > counts.length * LISTED_SHARE
        ? { counts: toPlanes(counts) }
        : { buckets: bytesOf(Uint16Array.from(order, (entry) => this.#buckets.at(entry))) }),
      rests: bytesOf(order.map((entry) => this.#rests.at(entry))),
      targets: toPlanes(order.map((entry) => this.#targets.at(entry))),
    };
  }

  #byBucket(buckets: Uint32Array, counts: Uint32Array): Uint32Array {
    const next = new Uint32Array(BUCKETS);
    for (let bucket = 1; bucket < BUCKETS; bucket++) {
      next[bucket] = (next[bucket - 1] ?? 0) + (counts[bucket - 1] ?? 0);
    }
    const order = new Uint32Array(buckets.length);
    for (let entry = 0; entry < buckets.length; entry++) {
      const bucket = buckets[entry] ?? 0;
      const place = next[bucket] ?? 0;
      order[place] = entry;
      next[bucket] = place + 1;
    }
    return order;
  }

  #sortBuckets(order: Uint32Array, counts: Uint32Array): void {
    let start = 0;
    for (const count of counts) {
      // Most are empty, or hold one key.
      if (count > 1) this.#sort(order.subarray(start, start + count));
      start += count;
    }
  }

  #sort(bucket: Uint32Array): void {
    if (bucket.length > INSERTION_LIMIT) bucket.sort((one, other) => this.#compare(one, other));
    else this.#insertionSort(bucket);
  }

  #insertionSort(bucket: Uint32Array): void {
    for (let at = 1; at < bucket.length; at++) {
      const entry = bucket[at] ?? 0;
      let place = at;
      while (place > 0 && this.#compare(bucket[place - 1] ?? 0, entry) > 0) {
        bucket[place] = bucket[place - 1] ?? 0;
        place--;
      }
      bucket[place] = entry;
    }
  }

  #compare(one: number, other: number): number {
    return (
      this.#rests.at(one) - this.#rests.at(other) || this.#targets.at(one) - this.#targets.at(other)
    );
  }
}

function shardsOf(keys: number): number {
  let shards = 1;
  while (shards < MOST_SHARDS && keys > shards * SHARD_KEYS) shards *= 2;
  return shards;
}
