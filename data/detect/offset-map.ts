/**
 * Text that was rewritten in places, and the way back to its source. Edits are made from left to
 * right; one that begins inside the edit before it is dropped.
 */
export class RewrittenText {
  readonly #source: string;
  /** For each edit: where it begins in the text, and its stretches in source and text. */
  readonly #at: number[] = [];
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  #text = '';
  #done = 0;
  /** The edit that the last question was about: questions mostly come from left to right. */
  #near = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Makes the source from `start` to `end` read `plain`, one character. */
  replace(start: number, end: number, plain: string): void {
    if (start < this.#done) return;
    if (start > this.#done) this.#text += this.#source.slice(this.#done, start);
    this.#at.push(this.#text.length);
    this.#start.push(start);
    this.#end.push(end);
    this.#text += plain;
    this.#done = end;
  }

  /** The whole text; no edit is made after it was asked for. */
  finish(): string {
    this.#text += this.#source.slice(this.#done);
    this.#done = this.#source.length;
    return this.#text;
  }

  /** Number of the last edit that begins at or before `offset` of the text, or -1. */
  #editAt(offset: number): number {
    const at = this.#at;
    let edit = this.#near;
    // A few steps to the right suffice for the next indicator; anything else is searched for.
    if ((at[edit] ?? 0) <= offset) {
      for (let steps = 0; steps < 16; steps++) {
        if ((at[edit + 1] ?? Number.POSITIVE_INFINITY) > offset) {
          this.#near = edit;
          return edit < at.length ? edit : -1;
        }
        edit++;
      }
    }
    let low = 0;
    let high = at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((at[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    this.#near = Math.max(0, low - 1);
    return low - 1;
  }

  /** Where in the source the character at `offset` of the text begins. */
  startOf(offset: number): number {
    const edit = this.#editAt(offset);
    if (edit < 0) return offset;
    const beyond = offset - (this.#at[edit] ?? 0);
    return beyond === 0 ? (this.#start[edit] ?? 0) : (this.#end[edit] ?? 0) + beyond - 1;
  }

  /** Where in the source the character before `offset` of the text ends. */
  endOf(offset: number): number {
    const edit = offset === 0 ? -1 : this.#editAt(offset - 1);
    if (edit < 0) return offset;
    return (this.#end[edit] ?? 0) + offset - 1 - (this.#at[edit] ?? 0);
  }

  /** Whether the text from `start` to `end` reads otherwise than its source. */
  isEdited(start: number, end: number): boolean {
    return end > start && this.#editAt(end - 1) !== (start === 0 ? -1 : this.#editAt(start - 1));
  }
}
