import { END, entryOf, HuffmanTable, KIND, LINK, LITERAL, NUMBER } from './huffman-table';

/** RFC 1951, 3.2.5: the first length or distance of each symbol follows from the extra bits before it. */
function numbers(first: number, extras: readonly number[]): number[] {
  let base = first;
  return extras.map((extra) => {
    const entry = entryOf(NUMBER, base, extra);
    base += 1 << extra;
    return entry;
  });
}

const LENGTH_EXTRAS = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5,
];
const DISTANCE_EXTRAS = [0, 0, ...Array.from({ length: 28 }, (_, pair) => pair >> 1)];
const LENGTHS = numbers(3, LENGTH_EXTRAS);
// The last length has a symbol of its own.
const MAX_LENGTH = entryOf(NUMBER, 258);
const literals = Array.from({ length: 256 }, (_, byte) => entryOf(LITERAL, byte));
const LITERAL_SYMBOLS = Int32Array.from([...literals, entryOf(END, 0), ...LENGTHS, MAX_LENGTH]);
const DISTANCE_SYMBOLS = Int32Array.from(numbers(1, DISTANCE_EXTRAS));
const LENGTH_SYMBOLS = Int32Array.from({ length: 19 }, (_, symbol) => entryOf(LITERAL, symbol));
/** In which order the lengths of the code of lengths are written. */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const fixedLengths = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);

const NOTHING = new Uint8Array();
const FIRST_ROOM = 64 * 1024;

/** Copies at least this long are left to the platform: a call has a price. */
const LONG_COPY = 48;

/** Inflates raw deflate (RFC 1951) in one go; one inflater serves one input after another. */
export class Inflater {
  readonly #literals = new HuffmanTable(LITERAL_SYMBOLS);
  readonly #distances = new HuffmanTable(DISTANCE_SYMBOLS);
  readonly #codeLengths = new HuffmanTable(LENGTH_SYMBOLS);
  readonly #lengths = new Uint8Array(288 + 32);
  #packed: Uint8Array = NOTHING;
  #room = new Uint8Array();
  #at = 0;
  /** Bits that have been read from `#packed` and not been used, the first one lowest. */
  #bits = 0;
  #count = 0;

  /**
   * @param length of what comes out
   * @returns a view that the next call overwrites; `undefined` where the bytes do not inflate to
   * exactly that many
   */
  inflate(packed: Uint8Array, length: number): Uint8Array<ArrayBuffer> | undefined {
    if (this.#room.length < length) this.#room = new Uint8Array(Math.max(FIRST_ROOM, 2 * length));
    this.#packed = packed;
    this.#at = 0;
    this.#bits = 0;
    this.#count = 0;
    const out = this.#room.subarray(0, length);
    let filled = 0;
    for (let isLast = false; !isLast; ) {
      isLast = this.#take(1) === 1;
      const kind = this.#take(2);
      if (kind === 0) filled = this.#copyStored(out, filled);
      else if (kind === 3 || !(kind === 1 ? this.#setFixed() : this.#readCodes())) return undefined;
      else filled = this.#inflateBlock(out, filled);
      if (filled < 0 || this.#at - (this.#count >> 3) > packed.length) return undefined;
    }
    this.#packed = NOTHING;
    return filled === length ? out : undefined;
  }

  /** The next bits, at most 16 of them; zeros after the end. */
  #take(bits: number): number {
    if (this.#count < 16) {
      const low = this.#packed[this.#at] ?? 0;
      const high = this.#packed[this.#at + 1] ?? 0;
      this.#bits |= (low | (high << 8)) << this.#count;
      this.#at += 2;
      this.#count += 16;
    }
    const value = this.#bits & ((1 << bits) - 1);
    this.#bits >>>= bits;
    this.#count -= bits;
    return value;
  }

  /** Gives how much is filled then, or -1. */
  #copyStored(out: Uint8Array, filled: number): number {
    this.#take(this.#count & 7);
    const length = this.#take(16);
    if (this.#take(16) !== (length ^ 0xffff)) return -1;
    const start = this.#at - (this.#count >> 3);
    this.#at = start + length;
    this.#bits = 0;
    this.#count = 0;
    if (this.#at > this.#packed.length || filled + length > out.length) return -1;
    out.set(this.#packed.subarray(start, this.#at), filled);
    return filled + length;
  }

  #setFixed(): boolean {
    this.#lengths.set(fixedLengths);
    this.#lengths.fill(5, 288);
    return this.#setTables(288, 32);
  }

  #setTables(literals: number, distances: number): boolean {
    return (
      this.#literals.set(this.#lengths, 0, literals) &&
      this.#distances.set(this.#lengths, literals, distances)
    );
  }

  #readCodes(): boolean {
    const lengths = this.#lengths;
    const literals = this.#take(5) + 257;
    const distances = this.#take(5) + 1;
    const written = this.#take(4) + 4;
    lengths.fill(0, 0, 19);
    for (let i = 0; i < written; i++) lengths[LENGTH_ORDER[i] ?? 0] = this.#take(3);
    const table = this.#codeLengths;
    if (!table.set(lengths, 0, 19)) return false;
    const mask = (1 << table.bits) - 1;
    for (let at = 0; at < literals + distances; ) {
      this.#take(0);
      const entry = table.entries[this.#bits & mask] ?? 0;
      if (entry === 0) return false;
      this.#take(entry & 31);
      const symbol = entry >> 12;
      if (symbol < 16) lengths[at++] = symbol;
      else {
        if (symbol === 16 && at === 0) return false;
        const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
        const repeat =
          symbol === 16
            ? 3 + this.#take(2)
            : symbol === 17
              ? 3 + this.#take(3)
              : 11 + this.#take(7);
        if (at + repeat > literals + distances) return false;
        lengths.fill(value, at, at + repeat);
        at += repeat;
      }
    }
    return this.#setTables(literals, distances);
  }

  /** Gives how much is filled then, or -1. Its state is in variables: it runs for every byte. */
  #inflateBlock(out: Uint8Array, before: number): number {
    const packed = this.#packed;
    const codes = this.#literals.entries;
    const codeBits = this.#literals.bits;
    const codeMask = (1 << codeBits) - 1;
    const distances = this.#distances.entries;
    const distanceBits = this.#distances.bits;
    const distanceMask = (1 << distanceBits) - 1;
    let at = this.#at;
    let bits = this.#bits;
    let count = this.#count;
    let filled = before;
    for (;;) {
      if (count < 16) {
        bits |= ((packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8)) << count;
        at += 2;
        count += 16;
      }
      let entry = codes[bits & codeMask] ?? 0;
      if ((entry & KIND) === LINK) entry = codes[(entry >> 12) + ((bits >> codeBits) & 31)] ?? 0;
      const used = entry & 31;
      if (used === 0) return -1;
      bits >>>= used;
      count -= used;
      const kind = entry & KIND;
      if (kind === LITERAL) {
        if (filled === out.length) return -1;
        out[filled++] = entry >> 12;
        continue;
      }
      if (kind === END) break;
      if (count < 16) {
        bits |= ((packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8)) << count;
        at += 2;
        count += 16;
      }
      const lengthExtra = (entry >> 5) & 31;
      const end = filled + (entry >> 12) + (bits & ((1 << lengthExtra) - 1));
      bits >>>= lengthExtra;
      count -= lengthExtra;
      if (count < 16) {
        bits |= ((packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8)) << count;
        at += 2;
        count += 16;
      }
      entry = distances[bits & distanceMask] ?? 0;
      if ((entry & KIND) === LINK) {
        entry = distances[(entry >> 12) + ((bits >> distanceBits) & 31)] ?? 0;
      }
      const distanceUsed = entry & 31;
      if (distanceUsed === 0) return -1;
      bits >>>= distanceUsed;
      count -= distanceUsed;
      if (count < 16) {
        bits |= ((packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8)) << count;
        at += 2;
        count += 16;
      }
      const extra = (entry >> 5) & 31;
      const distance = (entry >> 12) + (bits & ((1 << extra) - 1));
      bits >>>= extra;
      count -= extra;
      if (end > out.length || distance > filled) return -1;
      if (end - filled >= LONG_COPY && distance >= end - filled) {
        out.copyWithin(filled, filled - distance, end - distance);
        filled = end;
      } else {
        for (let from = filled - distance; filled < end; from++) out[filled++] = out[from] ?? 0;
      }
    }
    this.#at = at;
    this.#bits = bits;
    this.#count = count;
    return filled;
  }
}
