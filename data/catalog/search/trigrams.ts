import type { TokenTable } from './token-table';

const BITS = 15;
/** Words that are taken between two moments at which the build may pause. */
const STRIDE = 1024;

function bucketAt(text: string, at: number): number {
  const hash =
    Math.imul(text.charCodeAt(at), 0x9e3779b1) ^
    Math.imul(text.charCodeAt(at + 1), 0x85ebca6b) ^
    Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35);
  return (hash ^ (hash >>> 15)) & ((1 << BITS) - 1);
}

/** From each three characters to the whole words that hold them behind their first, as sparse rows. */
export function* indexTrigrams(
  text: string,
  starts: Uint32Array,
  isWhole: readonly boolean[],
): Generator<void, Pick<TokenTable, 'trigramStarts' | 'trigramTokens'>> {
  const count = starts.length - 1;
  const trigramStarts = new Uint32Array((1 << BITS) + 1);
  for (let token = 0; token < count; token++) {
    if (token % STRIDE === 0) yield;
    if (!isWhole[token]) continue;
    const end = (starts[token + 1] ?? 0) - 1;
    for (let at = (starts[token] ?? 0) + 1; at + 3 <= end; at++) {
      const bucket = bucketAt(text, at) + 1;
      trigramStarts[bucket] = (trigramStarts[bucket] ?? 0) + 1;
    }
  }
  for (let i = 0; i < 1 << BITS; i++) {
    trigramStarts[i + 1] = (trigramStarts[i + 1] ?? 0) + (trigramStarts[i] ?? 0);
  }
  const next = trigramStarts.slice(0, 1 << BITS);
  const size = trigramStarts[1 << BITS] ?? 0;
  const trigramTokens = count < 0x10000 ? new Uint16Array(size) : new Uint32Array(size);
  for (let token = 0; token < count; token++) {
    if (token % STRIDE === 0) yield;
    if (!isWhole[token]) continue;
    const end = (starts[token + 1] ?? 0) - 1;
    for (let at = (starts[token] ?? 0) + 1; at + 3 <= end; at++) {
      const bucket = bucketAt(text, at);
      trigramTokens[next[bucket] ?? 0] = token;
      next[bucket] = (next[bucket] ?? 0) + 1;
    }
  }
  return { trigramStarts, trigramTokens };
}

/** Where the words stand that hold the rarest three characters of a word of three or more. */
export function rarestTrigram(
  { trigramStarts }: TokenTable,
  word: string,
): { low: number; high: number } {
  let best = { low: 0, high: Number.POSITIVE_INFINITY };
  for (let at = 0; at + 3 <= word.length; at++) {
    const bucket = bucketAt(word, at);
    const low = trigramStarts[bucket] ?? 0;
    const high = trigramStarts[bucket + 1] ?? 0;
    if (high - low < best.high - best.low) best = { low, high };
  }
  return best;
}
