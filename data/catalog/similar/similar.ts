import { BlockPattern } from './block-pattern';
import { type DigestStore, storeDigests } from './digest-store';
import { indexGrams, MAX_GRAMS, writeGrams } from './gram-index';
import { scoreOf } from './ssdeep';
import { type Digest, MAX_BLOCK, parseDigest, WINDOW } from './ssdeep-digest';

export interface SimilarRecord {
  /** Place in the list of digests. */
  record: number;
  /** 1 to 100. */
  score: number;
}

export interface Similar {
  /**
   * Every record whose digest scores above 0 against `digest`, best first, then in order of record.
   * Empty for a malformed digest.
   */
  nearest(digest: string): SimilarRecord[];
}

/**
 * Makes digests (`''` where a record has none) ready to be searched for the nearest of one. Only
 * records that share a window of seven characters can score, so an inverted index of those windows
 * gives the candidates; each is then scored exactly as `compareDigests` does. Made step by step.
 */
export function* makeSimilar(digests: readonly string[]): Generator<void, Similar> {
  const store = yield* storeDigests(digests);
  const index = yield* indexGrams(store);
  const shortOnes = yield* collectShort(store);
  const patterns = [new BlockPattern(), new BlockPattern()];
  const grams = new Uint32Array(MAX_GRAMS);
  const codes = new Uint8Array(MAX_BLOCK);
  // The round in which a block was last met: a query need not clear what the one before has marked.
  const met = new Uint32Array(2 * digests.length);
  let round = 0;

  function scoreBlock(which: 0 | 1, block: string, blockSize: number, best: Map<number, number>) {
    const pattern = patterns[which];
    if (pattern === undefined || block.length < WINDOW) return;
    pattern.set(block);
    round++;
    for (let i = 0; i < block.length; i++) codes[i] = block.charCodeAt(i);
    const count = writeGrams(codes, 0, block.length, blockSize, grams);
    for (let gram = 0; gram < count; gram++) {
      const hash = grams[gram] ?? 0;
      const bucket = hash >>> (32 - index.bits);
      const check = hash & 0xffff;
      const last = index.offsets[bucket + 1] ?? 0;
      for (let at = index.offsets[bucket] ?? 0; at < last; at++) {
        if (index.checks[at] !== check) continue;
        const other = index.blocks[at] ?? 0;
        if (met[other] === round) continue;
        const record = other >> 1;
        if ((store.blockSizes[record] ?? -1) * (1 + (other & 1)) !== blockSize) continue;
        const start = store.starts[other] ?? 0;
        const end = store.starts[other + 1] ?? 0;
        if (!holdsWindow(store.codes, start, end, codes, gram)) continue;
        met[other] = round;
        const lcs = pattern.lcs(store.codes, start, end);
        const score = scoreOf(pattern.length, end - start, lcs, blockSize);
        if (score > (best.get(record) ?? -1)) best.set(record, score);
      }
    }
  }

  /** Whether a record has these very blocks: that is 100, whatever their length bounds. */
  function isSame(record: number, digest: Digest): boolean {
    const [start = 0, middle = 0, end = 0] = store.starts.subarray(2 * record, 2 * record + 3);
    if (store.blockSizes[record] !== digest.blockSize) return false;
    if (middle - start !== digest.first.length || end - middle !== digest.second.length)
      return false;
    return (
      String.fromCharCode(...store.codes.subarray(start, end)) === digest.first + digest.second
    );
  }

  return {
    nearest(text) {
      const digest = parseDigest(text);
      if (digest === undefined) return [];
      const best = new Map<number, number>();
      scoreBlock(0, digest.first, digest.blockSize, best);
      scoreBlock(1, digest.second, digest.blockSize * 2, best);
      for (const record of best.keys()) if (isSame(record, digest)) best.set(record, 100);
      for (const record of shortOnes.get(formOf(digest)) ?? []) best.set(record, 100);
      return [...best]
        .map(([record, score]) => ({ record, score }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.record - b.record);
    },
  };
}

/** Whether the codes from `start` to `end` hold the window of `codes` at `from`: hashes can collide. */
function holdsWindow(
  text: Uint8Array,
  start: number,
  end: number,
  codes: Uint8Array,
  from: number,
): boolean {
  for (let at = start; at + WINDOW <= end; at++) {
    let i = 0;
    while (i < WINDOW && text[at + i] === codes[from + i]) i++;
    if (i === WINDOW) return true;
  }
  return false;
}

/** Records that are looked at between two moments at which the work may pause. */
const STRIDE = 1024;

/** Digests without any window, by their form: only an equal one scores. */
function* collectShort(store: DigestStore): Generator<void, Map<string, number[]>> {
  const { blockSizes, starts, codes } = store;
  const short = new Map<string, number[]>();
  const text = (from: number, to: number) => String.fromCharCode(...codes.subarray(from, to));
  for (let record = 0; record < blockSizes.length; record++) {
    if (record % STRIDE === 0) yield;
    const blockSize = blockSizes[record] ?? -1;
    const start = starts[2 * record] ?? 0;
    const middle = starts[2 * record + 1] ?? 0;
    const end = starts[2 * record + 2] ?? 0;
    if (blockSize < 0 || middle - start >= WINDOW || end - middle >= WINDOW) continue;
    const form = formOf({ blockSize, first: text(start, middle), second: text(middle, end) });
    const same = short.get(form);
    if (same === undefined) short.set(form, [record]);
    else same.push(record);
  }
  return short;
}

function formOf({ blockSize, first, second }: Digest): string {
  return `${blockSize}:${first}:${second}`;
}
