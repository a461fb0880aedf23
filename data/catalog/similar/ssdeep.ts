import { BlockPattern } from './block-pattern';
import { blockSizeOf, type Digest, parseDigest, WINDOW } from './ssdeep-digest';

/** Above this block size a score is not bounded by the length of the blocks. */
const UNBOUNDED_FROM = 45;

const pattern = new BlockPattern();

/**
 * Similarity of two ssdeep digests, exactly as libfuzzy 2.14 gives it: 0 to 100, or -1 where one of
 * them is malformed. Rules: Kornblum 2006, "Identifying almost identical files using context
 * triggered piecewise hashing", and the behaviour of libfuzzy.
 */
export function compareDigests(a: string, b: string): number {
  const sizeA = blockSizeOf(a);
  const sizeB = blockSizeOf(b);
  if (sizeA === undefined || sizeB === undefined) return -1;
  // Sizes are compared before the blocks are read: what is behind them may then be malformed.
  if (sizeA !== sizeB && sizeA !== sizeB * 2 && sizeB !== sizeA * 2) return 0;
  const left = parseDigest(a);
  const right = parseDigest(b);
  return left === undefined || right === undefined ? -1 : compareParsed(left, right);
}

/** The same of digests that were taken apart. */
export function compareParsed(a: Digest, b: Digest): number {
  if (a.blockSize === b.blockSize) {
    if (a.first === b.first && a.second === b.second) return 100;
    return Math.max(
      scoreBlocks(a.first, b.first, a.blockSize),
      scoreBlocks(a.second, b.second, a.blockSize * 2),
    );
  }
  if (a.blockSize === b.blockSize * 2) return scoreBlocks(a.first, b.second, a.blockSize);
  if (b.blockSize === a.blockSize * 2) return scoreBlocks(a.second, b.first, b.blockSize);
  return 0;
}

function scoreBlocks(a: string, b: string, blockSize: number): number {
  if (!shareWindow(a, b)) return 0;
  pattern.set(a);
  const codes = Uint8Array.from(b, (character) => character.charCodeAt(0));
  return scoreOf(a.length, b.length, pattern.lcs(codes, 0, codes.length), blockSize);
}

/** Score of two blocks of these lengths that share a window and a subsequence of `lcs` characters. */
export function scoreOf(lengthA: number, lengthB: number, lcs: number, blockSize: number): number {
  const both = lengthA + lengthB;
  const distance = both - 2 * lcs;
  const scaled = Math.floor((64 * distance) / both);
  const score = 100 - Math.floor((100 * scaled) / 64);
  if (blockSize >= UNBOUNDED_FROM) return score;
  return Math.min(score, Math.floor(blockSize / 3) * Math.min(lengthA, lengthB));
}

function shareWindow(a: string, b: string): boolean {
  if (a.length < WINDOW || b.length < WINDOW) return false;
  for (let i = 0; i + WINDOW <= a.length; i++) {
    if (b.includes(a.slice(i, i + WINDOW))) return true;
  }
  return false;
}
