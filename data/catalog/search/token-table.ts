/**
 * Sorted distinct words with the places where they stand. A posting is
 * `group << 5 | field << 1 | first`.
 */
export interface TokenTable {
  readonly count: number;
  /** All words, each behind a line feed, so that one `indexOf` finds what lies inside any of them. */
  readonly text: string;
  /** Where word `n` begins in `text`; `starts[count]` is one past the end of the last plus one. */
  readonly starts: Uint32Array;
  /** Which letters and digits a word has, one bit each. */
  readonly masks: Uint32Array;
  /** Words that hold three characters in a row, by a hash of those (see `trigrams.ts`). */
  readonly trigramStarts: Uint32Array;
  readonly trigramTokens: Uint16Array | Uint32Array;
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
}

export function toPosting(group: number, field: number, first: boolean): number {
  return ((group << 5) | (field << 1) | (first ? 1 : 0)) >>> 0;
}

/** Bit set of the letters and digits of a word; other characters share one bit. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << letterBit(word.charCodeAt(i));
  return mask >>> 0;
}

function letterBit(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  // Digits share bits: 26 to 30; all else is 31.
  return code >= 0x30 && code <= 0x39 ? 26 + ((code - 0x30) >> 1) : 31;
}

export function tokenLength({ starts }: TokenTable, token: number): number {
  return (starts[token + 1] ?? 0) - (starts[token] ?? 0) - 1;
}

/** Numbers of the words that start with `prefix`, from `low` to before `high`. */
export function prefixRange(table: TokenTable, prefix: string): { low: number; high: number } {
  return { low: bound(table, prefix, false), high: bound(table, prefix, true) };
}

/** First word that is not before `prefix`, or (`past`) not before all that start with it. */
function bound(table: TokenTable, prefix: string, past: boolean): number {
  let low = 0;
  let high = table.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareStart(table, middle, prefix);
    if (order < 0 || (past && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Order of a word, cut to the length of `prefix`, against it. */
function compareStart({ text, starts }: TokenTable, token: number, prefix: string): number {
  const start = starts[token] ?? 0;
  const end = (starts[token + 1] ?? 0) - 1;
  for (let i = 0; i < prefix.length; i++) {
    if (start + i >= end) return -1;
    const difference = text.charCodeAt(start + i) - prefix.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}
