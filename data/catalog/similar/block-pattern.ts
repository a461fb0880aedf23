import { MAX_BLOCK } from './ssdeep-digest';

/**
 * One block of a digest, made ready to be compared with many others: for each character the places
 * where it stands, 64 of them in two 32-bit words.
 */
export class BlockPattern {
  private readonly low = new Int32Array(128);
  private readonly high = new Int32Array(128);
  private readonly codes = new Uint8Array(MAX_BLOCK);
  length = 0;

  /** Takes the place of the block before. `block` has at most 64 characters, all ASCII. */
  set(block: string): void {
    for (let i = 0; i < this.length; i++) {
      const code = this.codes[i] ?? 0;
      this.low[code] = 0;
      this.high[code] = 0;
    }
    this.length = block.length;
    for (let i = 0; i < this.length; i++) {
      const code = block.charCodeAt(i);
      this.codes[i] = code;
      const words = i < 32 ? this.low : this.high;
      words[code] = (words[code] ?? 0) | (1 << (i & 31));
    }
  }

  /**
   * Length of the longest common subsequence with the ASCII codes from `start` to `end`,
   * bit-parallel (Hyyrö 2004, "Bit-parallel LCS-length computation revisited"): each zero bit of the
   * vector is a place of the pattern where the length grows.
   */
  lcs(codes: Uint8Array, start: number, end: number): number {
    const { low, high } = this;
    let vectorLow = -1;
    let vectorHigh = -1;
    for (let i = start; i < end; i++) {
      const code = codes[i] ?? 0;
      const matchLow = vectorLow & (low[code] ?? 0);
      const matchHigh = vectorHigh & (high[code] ?? 0);
      const sum = (vectorLow + matchLow) | 0;
      const carry = ((vectorLow & matchLow) | ((vectorLow | matchLow) & ~sum)) >>> 31;
      vectorLow = sum | (vectorLow & ~matchLow);
      vectorHigh = (vectorHigh + matchHigh + carry) | 0 | (vectorHigh & ~matchHigh);
    }
    return 64 - ones(vectorLow) - ones(vectorHigh);
  }
}

/** Number of set bits of a 32-bit word. */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f;
  return Math.imul(bits, 0x01010101) >>> 24;
}
