/** Longest code of deflate. */
const MAX_BITS = 15;
/** Codes up to this long, which nearly all are, are found at the first look. */
const FIRST_BITS = 10;
const SECOND_SIZE = 1 << (MAX_BITS - FIRST_BITS);

/** What a symbol stands for, in bits 10 and 11 of an entry. */
export const LITERAL = 0;
/** A length or a distance: a base, to which extra bits are added. */
export const NUMBER = 1 << 10;
export const END = 2 << 10;
/** The code goes on: look in the table that begins at the entry's value. */
export const LINK = 3 << 10;
export const KIND = 3 << 10;

/**
 * An entry of a table, or what a symbol contributes to it: bits of its code (0 where there is none) in
 * bits 0 to 4, extra bits in 5 to 9, its kind in 10 and 11, its value above.
 */
export function entryOf(kind: number, value: number, extra = 0): number {
  return (value << 12) | kind | (extra << 5);
}

const counts = new Uint16Array(MAX_BITS + 1);
const next = new Uint16Array(MAX_BITS + 2);

/** Decodes one canonical Huffman code (RFC 1951, 3.2.2) by tables; used for one code after another. */
export class HuffmanTable {
  readonly entries: Int32Array;
  /** Bits by which the first table is looked in. */
  bits = 0;
  readonly #symbols: Int32Array;

  /** @param symbols what each symbol stands for, as `entryOf` gives it */
  constructor(symbols: Int32Array) {
    this.#symbols = symbols;
    this.entries = new Int32Array((1 << FIRST_BITS) + symbols.length * SECOND_SIZE);
  }

  /**
   * Takes the code in which symbol `i` has `lengths[from + i]` bits, 0 where it does not occur.
   * @returns whether there can be such a code
   */
  set(lengths: Uint8Array, from: number, count: number): boolean {
    const longest = countLengths(lengths, from, count);
    if (longest < 0) return false;
    this.bits = Math.min(longest, FIRST_BITS);
    const { entries, bits } = this;
    entries.fill(0, 0, 1 << bits);
    let free = 1 << bits;
    for (let symbol = 0; symbol < count; symbol++) {
      const length = lengths[from + symbol] ?? 0;
      if (length === 0) continue;
      const code = reversed(next[length] ?? 0, length);
      next[length] = (next[length] ?? 0) + 1;
      const meaning = this.#symbols[symbol];
      // Codes of symbols that no data may hold lead nowhere.
      const entry = meaning === undefined ? 0 : meaning | length;
      if (length <= bits) {
        for (let at = code; at < 1 << bits; at += 1 << length) entries[at] = entry;
        continue;
      }
      const prefix = code & ((1 << bits) - 1);
      if (entries[prefix] === 0) {
        entries[prefix] = entryOf(LINK, free) | length;
        entries.fill(0, free, free + SECOND_SIZE);
        free += SECOND_SIZE;
      }
      const table = (entries[prefix] ?? 0) >> 12;
      for (let at = code >> bits; at < SECOND_SIZE; at += 1 << (length - bits)) {
        entries[table + at] = entry;
      }
    }
    return true;
  }
}

/** Makes `next` the first code of each length; gives the longest, or -1 where too many or too few are used. */
function countLengths(lengths: Uint8Array, from: number, count: number): number {
  counts.fill(0);
  for (let symbol = 0; symbol < count; symbol++) {
    const length = lengths[from + symbol] ?? 0;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  counts[0] = 0;
  let longest = 0;
  let code = 0;
  let left = 1;
  for (let length = 1; length <= MAX_BITS; length++) {
    const used = counts[length] ?? 0;
    code = (code + (counts[length - 1] ?? 0)) << 1;
    next[length] = code;
    left = left * 2 - used;
    if (left < 0) return -1;
    if (used > 0) longest = length;
  }
  // A code of one symbol (or of none) leaves the rest of it unused; any other must be whole.
  return left > 0 && longest > 1 ? -1 : longest;
}

function reversed(code: number, length: number): number {
  let rest = code;
  let turned = 0;
  for (let bit = 0; bit < length; bit++) {
    turned = (turned << 1) | (rest & 1);
    rest >>= 1;
  }
  return turned;
}
