import { scratchOf } from './scratch';
import { wideClass } from './wide-chars';

/** Zeros after the text, so that scanners may look a few characters ahead. */
const PADDING = 8;
/** Texts up to this length share one buffer. */
const KEPT = 64 * 1024;

const ENCODER = new TextEncoder();
const bytesFor = scratchOf(new Uint8Array(KEPT + PADDING), (length) => new Uint8Array(length));

/**
 * A text made ready for the scanners: one byte for each UTF-16 unit (`chars.ts`), and
 * the text itself. Only one is used at a time: texts share a buffer.
 */
export class Scan {
  readonly text: string;
  readonly length: number;
  readonly codes: Uint8Array;

  /** Whether all of the text is ASCII. */
  readonly isAscii: boolean;

  constructor(text: string, codes: Uint8Array, isAscii: boolean) {
    this.text = text;
    this.length = text.length;
    this.codes = codes;
    this.isAscii = isAscii;
    codes.fill(0, text.length, text.length + PADDING);
  }

  /** The byte of the character at `index`; 0 outside the text. */
  at(index: number): number {
    return index < 0 ? 0 : (this.codes[index] ?? 0);
  }

  isAsciiBetween(start: number, end: number): boolean {
    if (this.isAscii) return true;
    for (let i = start; i < end; i++) if ((this.codes[i] ?? 0) >= 128) return false;
    return true;
  }
}

export function scanOf(text: string): Scan {
  const codes = bytesFor(text.length + PADDING);
  // Native encoding is tens of times faster than a loop, and the bytes are right if all is ASCII.
  const { read, written } = ENCODER.encodeInto(text, codes);
  const isAscii = read === text.length && written === text.length;
  if (!isAscii) classify(text, codes);
  return new Scan(text, codes, isAscii);
}

function classify(text: string, codes: Uint8Array): void {
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128) codes[i] = unit;
    // The second half of a pair is of the class of the first.
    else if (isHigh(last) && unit >= 0xdc00 && unit < 0xe000) codes[i] = codes[i - 1] ?? 0;
    else codes[i] = wideClass(unit);
    last = unit;
  }
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
