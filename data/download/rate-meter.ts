/** The last seconds that count: long enough to be calm, short enough to follow a change. */
const WINDOW_MS = 5000;
/** Before that there is too little to tell. */
const FIRST_MS = 1000;

/** How fast bytes arrive of late. */
export class RateMeter {
  #marks: { at: number; bytes: number }[] = [];

  /**
   * @param at milliseconds
   * @param bytes in all so far
   */
  mark(at: number, bytes: number): void {
    this.#marks.push({ at, bytes });
    while (this.#marks.length > 2 && at - (this.#marks[1]?.at ?? at) >= WINDOW_MS) {
      this.#marks.shift();
    }
  }

  /** Bytes a second; `undefined` before it can be told. */
  get rate(): number | undefined {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    if (!first || !last || last.at - first.at < FIRST_MS) return undefined;
    return Math.round(((last.bytes - first.bytes) * 1000) / (last.at - first.at));
  }
}
