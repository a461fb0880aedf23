import { Scan } from './scan';

/** Of each edit: where it begins in the text, its stretch in the source, and what it reads. */
const AT = 0;
const START = 1;
const END = 2;
const UNIT = 3;
const FIELDS = 4;

const DECODER = new TextDecoder();

/** Units that are made a string at once: a call takes a bounded number of arguments. */
const CALL = 8192;

/** Room for the edits of texts of usual size, used for one text after another. */
const KEPT = 16 * 1024 * FIELDS;
let kept = new Int32Array(64 * FIELDS);

/**
 * Text that was rewritten in places, and the way back to its source. Edits are made from left to
 * right, each to one UTF-16 unit; one that begins inside the edit before it is dropped. Only one is
 * used at a time.
 */
export class RewrittenText {
  readonly #scan: Scan;
  #edits = kept;
  #count = 0;
  /** By how much the text is shorter than the source so far. */
  #shrunk = 0;
  #done = 0;
  #isAscii: boolean;
  /** The edit that the last question was about: questions mostly come from left to right. */
  #near = 0;

  constructor(source: Scan) {
    this.#scan = source;
    this.#isAscii = source.isAscii;
  }

  /** Makes the source from `start` to `end` read as the one UTF-16 unit `unit`. */
  replace(start: number, end: number, unit: number): void {
    if (start < this.#done) return;
    const first = this.#count * FIELDS;
    if (first === this.#edits.length) this.#grow();
    this.#edits[first + AT] = start - this.#shrunk;
    this.#edits[first + START] = start;
    this.#edits[first + END] = end;
    this.#edits[first + UNIT] = unit;
    this.#count++;
    this.#shrunk += end - start - 1;
    this.#done = end;
    if (unit >= 128) this.#isAscii = false;
  }

  #grow(): void {
    const edits = new Int32Array(4 * this.#edits.length);
    edits.set(this.#edits);
    this.#edits = edits;
    if (edits.length <= KEPT) kept = edits;
  }

  /**
   * The whole text, ready for the scanners. It is asked for once, while the source's scan is still the
   * one in use; that is used up by it.
   */
  finish(): Scan {
    return this.#isAscii ? this.#inPlace() : new Scan(this.#fromUnits());
  }

  /** The text is no longer than its source, so that its bytes have room where those of the source are. */
  #inPlace(): Scan {
    const { codes, length } = this.#scan;
    let from = this.#count === 0 ? length : this.#field(0, START);
    let to = from;
    for (let edit = 0; edit < this.#count; edit++) {
      const start = this.#field(edit, START);
      while (from < start) codes[to++] = codes[from++] ?? 0;
      codes[to++] = this.#field(edit, UNIT);
      from = this.#field(edit, END);
    }
    codes.copyWithin(to, from, length);
    return new Scan(DECODER.decode(codes.subarray(0, length - this.#shrunk)), codes);
  }

  #fromUnits(): string {
    const { text: source, length } = this.#scan;
    const units = new Uint16Array(length - this.#shrunk);
    let from = 0;
    let to = 0;
    for (let edit = 0; edit < this.#count; edit++) {
      const start = this.#field(edit, START);
      while (from < start) units[to++] = source.charCodeAt(from++);
      units[to++] = this.#field(edit, UNIT);
      from = this.#field(edit, END);
    }
    while (from < length) units[to++] = source.charCodeAt(from++);
    let text = '';
    for (let at = 0; at < to; at += CALL) {
      text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + CALL));
    }
    return text;
  }

  #field(edit: number, field: number): number {
    return this.#edits[edit * FIELDS + field] ?? 0;
  }

  /** Number of the last edit that begins at or before `offset` of the text, or -1. */
  #editAt(offset: number): number {
    let edit = this.#near;
    // A few steps to the right suffice for the next indicator; anything else is searched for.
    const limit = Math.min(this.#count, edit + 16);
    for (; edit < limit && this.#field(edit, AT) <= offset; edit++) {
      if (edit + 1 < this.#count && this.#field(edit + 1, AT) <= offset) continue;
      this.#near = edit;
      return edit;
    }
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#field(middle, AT) <= offset) low = middle + 1;
      else high = middle;
    }
    this.#near = Math.max(0, low - 1);
    return low - 1;
  }

  /** Where in the source the character at `offset` of the text begins. */
  startOf(offset: number): number {
    const edit = this.#editAt(offset);
    if (edit < 0) return offset;
    const beyond = offset - this.#field(edit, AT);
    return beyond === 0 ? this.#field(edit, START) : this.#field(edit, END) + beyond - 1;
  }

  /** Where in the source the character before `offset` of the text ends. */
  endOf(offset: number): number {
    const edit = offset === 0 ? -1 : this.#editAt(offset - 1);
    if (edit < 0) return offset;
    return this.#field(edit, END) + offset - 1 - this.#field(edit, AT);
  }

  /** Whether the text from `start` to `end` reads otherwise than its source. */
  isEdited(start: number, end: number): boolean {
    return end > start && this.#editAt(end - 1) !== (start === 0 ? -1 : this.#editAt(start - 1));
  }
}
