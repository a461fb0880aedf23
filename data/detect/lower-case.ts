/** Longer blocks would be lowered in vain where indicators are rare, and kept in memory by keys. */
const BLOCK = 256;

/**
 * Lower-case pieces of one text. Lowering a block costs little more than lowering one piece of it,
 * and a text that holds one hash mostly holds more.
 */
export class LowerCase {
  readonly #text: string;
  #from = 0;
  #block = '';

  constructor(text: string) {
    this.#text = text;
  }

  /** The text from `start` to `end` in lower case; these characters are ASCII. */
  slice(start: number, end: number): string {
    const offset = start - this.#from;
    if (offset >= 0 && end - this.#from <= this.#block.length) {
      return this.#block.slice(offset, offset + end - start);
    }
    const source = this.#text.slice(start, Math.max(end, start + BLOCK));
    const block = source.toLowerCase();
    // Rare letters become two when lowered; then what stands where is no longer known.
    if (block.length !== source.length) return this.#text.slice(start, end).toLowerCase();
    this.#from = start;
    this.#block = block;
    return block.slice(0, end - start);
  }
}
