import { Scan } from './scan';
import { scratchOf } from './scratch';
import { wideClass } from './wide-chars';

/** Of each edit: its place in the text, and where its stretch of the source ends. */
const AT = 0;
const END = 1;
const FIELDS = 2;

const DECODER = new TextDecoder();

/** Units that are made a string at once: a call takes a bounded number of arguments. */
const CALL = 8192;

/** Edits that texts of usual size have room for. */
const KEPT = 2048;
const editsFor = scratchOf(new Int32Array(KEPT * FIELDS), (length) => new Int32Array(length));
const unitsFor = scratchOf(new Uint16Array(KEPT), (length) => new Uint16Array(length));

/**
 * Text that was rewritten in places, and the way back to its source. Edits are made from left to
 * right, each to one UTF-16 unit; one that begins inside the edit before it is dropped. Only one is
 * used at a time.
 *
 * The text is no longer than its source, so that its bytes are written where those of the source are,
 * as far as edits were made: what is right of the last edit may still be read there.
 */
export class RewrittenText {
  readonly #scan: Scan;
  #edits = editsFor(0);
  #count = 0;
  /** Up to where the source is rewritten, and how much text that made. */
  #from = 0;
  #to = 0;
  /** The text's units, from the first on that is not ASCII. */
  #units: Uint16Array | undefined;
  /** The edit that the last question was about: questions mostly come from left to right. */
  #near = 0;

  constructor(source: Scan) {
    this.#scan = source;
    if (!source.isAscii) this.#units = unitsFor(source.length);
  }

  /** Makes the source from `start` to `end` read as the one UTF-16 unit `unit`. */
  replace(start: number, end: number, unit: number): void {
    if (start < this.#from) return;
    const next = this.#count * FIELDS;
    if (next === this.#edits.length) this.#grow();
    if (unit >= 128) this.#units ??= this.#widened();
    this.#copyTo(start);
    const at = this.#to++;
    this.#scan.codes[at] = unit < 128 ? unit : wideClass(unit);
    if (this.#units !== undefined) this.#units[at] = unit;
    this.#edits[next + AT] = at;
    this.#edits[next + END] = end;
    this.#count++;
    this.#from = end;
  }

  /** Room for as many edits as the rest of the source holds, if it goes on like this. */
  #grow(): void {
    const share = this.#scan.length / Math.max(1, this.#from);
    const edits = editsFor(Math.ceil(this.#edits.length * Math.max(1.25, 1.05 * share)));
    edits.set(this.#edits);
    this.#edits = edits;
  }

  #widened(): Uint16Array {
    const units = unitsFor(this.#scan.length);
    units.set(this.#scan.codes.subarray(0, this.#to));
    return units;
  }

  /** Moves what is between the last edit and `start`. */
  #copyTo(start: number): void {
    const { codes, text } = this.#scan;
    const units = this.#units;
    let from = this.#from;
    let to = this.#to;
    for (; from < start; from++, to++) {
      codes[to] = codes[from] ?? 0;
      if (units !== undefined) units[to] = text.charCodeAt(from);
    }
    this.#from = from;
    this.#to = to;
  }

  /**
   * The whole text, ready for the scanners. It is asked for once, while the source's scan is still the
   * one in use; that is used up by it.
   */
  finish(): Scan {
    const { codes, length } = this.#scan;
    this.#copyTo(length);
    const units = this.#units;
    const text =
      units === undefined
        ? DECODER.decode(codes.subarray(0, this.#to))
        : textOf(units.subarray(0, this.#to));
    return new Scan(text, codes, units === undefined);
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
    if (beyond > 0) return this.#field(edit, END) + beyond - 1;
    if (edit === 0) return offset;
    return this.#field(edit - 1, END) + offset - this.#field(edit - 1, AT) - 1;
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

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CALL) {
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + CALL));
  }
  return text;
}
