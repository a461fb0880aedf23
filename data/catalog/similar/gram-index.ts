import type { DigestStore } from './digest-store';
import { WINDOW } from './ssdeep-digest';

/** Room for the grams of one block: 64 - 7 + 1. */
export const MAX_GRAMS = 58;

/**
 * From a hash of (block size, 7 characters) to the blocks that hold them, as compressed sparse rows:
 * blocks of one bucket lie side by side, with 16 more bits of the hash beside each.
 */
export interface GramIndex {
  readonly bits: number;
  readonly offsets: Uint32Array;
  readonly checks: Uint16Array;
  readonly blocks: Uint32Array;
}

const BASE = 0x01000193;
/** BASE to the power of the window, to take the character that leaves it out of the rolling hash. */
const LEAVING = Array.from({ length: WINDOW }, () => BASE).reduce((a, b) => Math.imul(a, b), 1);

/**
 * Hashes of all 7-character windows of a block at its block size, written to `out`; gives their
 * number. A polynomial hash rolls along the block and is mixed with the size.
 */
export function writeGrams(
  codes: Uint8Array,
  start: number,
  end: number,
  blockSize: number,
  out: Uint32Array,
): number {
  let count = 0;
  let rolling = 0;
  for (let at = start; at < end; at++) {
    rolling = (Math.imul(rolling, BASE) + (codes[at] ?? 0)) | 0;
    const full = at - start - WINDOW;
    if (full >= 0) rolling = (rolling - Math.imul(codes[at - WINDOW] ?? 0, LEAVING)) | 0;
    if (full < -1) continue;
    let hash = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d) ^ blockSize;
    hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
    out[count++] = (hash ^ (hash >>> 16)) >>> 0;
  }
  return count;
}

/** Blocks whose grams are taken between two moments at which the work may pause. */
const STRIDE = 32;
/** Buckets that are summed between two such moments. */
const BUCKETS = 16 * 1024;

export function* indexGrams(store: DigestStore): Generator<void, GramIndex> {
  const grams = new Uint32Array(MAX_GRAMS);
  const blockCount = 2 * store.blockSizes.length;
  let total = 0;
  for (let block = 0; block < blockCount; block++) {
    total += Math.max(0, (store.starts[block + 1] ?? 0) - (store.starts[block] ?? 0) - WINDOW + 1);
  }
  const bits = Math.min(18, Math.max(8, Math.ceil(Math.log2(total + 1)) - 2));
  const shift = 32 - bits;
  yield;
  const offsets = new Uint32Array((1 << bits) + 1);
  function* each(take: (hash: number, block: number) => void): Generator<void, void> {
    for (let block = 0; block < blockCount; block++) {
      if (block % STRIDE === 0) yield;
      const size = (store.blockSizes[block >> 1] ?? 0) * (1 + (block & 1));
      const count = writeGrams(
        store.codes,
        store.starts[block] ?? 0,
        store.starts[block + 1] ?? 0,
        size,
        grams,
      );
      for (let i = 0; i < count; i++) take(grams[i] ?? 0, block);
    }
  }
  yield* each((hash) => {
    offsets[(hash >>> shift) + 1] = (offsets[(hash >>> shift) + 1] ?? 0) + 1;
  });
  for (let i = 0; i < 1 << bits; i++) {
    if (i % BUCKETS === 0) yield;
    offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  }
  yield;
  const next = offsets.slice(0, 1 << bits);
  yield;
  const checks = new Uint16Array(total);
  const blocks = new Uint32Array(total);
  yield* each((hash, block) => {
    const at = next[hash >>> shift] ?? 0;
    next[hash >>> shift] = at + 1;
    checks[at] = hash & 0xffff;
    blocks[at] = block;
  });
  return { bits, offsets, checks, blocks };
}
