/** Longest pattern: one bit a character in one word. */
const LONGEST = 31;

/** Edits that a word of a length may be away; short words have none, they would be any other word. */
export function allowedEdits(length: number): number {
  if (length < 4 || length > LONGEST) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * A word that may be mistyped, ready to be compared with many: Damerau-Levenshtein distance
 * (neighbours swapped count once), bit-parallel (Hyyrö 2003, "A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances").
 */
export class TypoPattern {
  private readonly masks = new Map<number, number>();
  private readonly last: number;

  /** @param word of 1 to 31 characters */
  constructor(readonly word: string) {
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      this.masks.set(code, (this.masks.get(code) ?? 0) | (1 << i));
    }
    this.last = 1 << (word.length - 1);
  }

  /**
   * Distance to the text from `start` to `end`, and to the beginning of it that is nearest: what has
   * been typed of a longer word.
   */
  distances(text: string, start: number, end: number): { whole: number; beginning: number } {
    let positive = -1;
    let negative = 0;
    let diagonal = 0;
    let before = 0;
    let distance = this.word.length;
    let beginning = distance;
    for (let i = start; i < end; i++) {
      const match = this.masks.get(text.charCodeAt(i)) ?? 0;
      const swapped = ((~diagonal & match) << 1) & before;
      diagonal = (((match & positive) + positive) ^ positive) | match | negative | swapped;
      let up = negative | ~(diagonal | positive);
      const down = diagonal & positive;
      if (up & this.last) distance++;
      else if (down & this.last) distance--;
      up = (up << 1) | 1;
      positive = (down << 1) | ~(diagonal | up);
      negative = up & diagonal;
      before = match;
      if (distance < beginning) beginning = distance;
    }
    return { whole: distance, beginning };
  }
}
