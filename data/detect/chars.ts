const HEX = 1;
const WORD = 2;
const NAME = 4;
const BASE64 = 8;
const LETTER = 16;

const CLASSES = new Uint8Array(128);

function mark(characters: string, bits: number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    CLASSES[code] = (CLASSES[code] ?? 0) | bits;
  }
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
mark(LOWER + LOWER.toUpperCase(), WORD | NAME | BASE64 | LETTER);
mark('0123456789', HEX | WORD | NAME | BASE64);
mark('abcdefABCDEF', HEX);
mark('_', WORD | NAME);
mark('-.~', NAME);
mark('+/', BASE64);

function has(code: number, bits: number): boolean {
  return code < 128 && ((CLASSES[code] ?? 0) & bits) !== 0;
}

export function isHex(code: number): boolean {
  return code < 128 && ((CLASSES[code] ?? 0) & HEX) !== 0;
}

/** ASCII letter, digit or underscore. */
export function isWord(code: number): boolean {
  return has(code, WORD);
}

export function isLetter(code: number): boolean {
  return has(code, LETTER);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What stands in a file name that no quotes and no path prove: ASCII only, see `wideKind`. */
export function isPlainName(code: number): boolean {
  return has(code, NAME);
}

export function isBase64(code: number): boolean {
  return has(code, BASE64);
}

export function isSeparator(code: number): boolean {
  return code === 0x5c || code === 0x2f;
}

/** Space, tab, line ends and the other white space of ASCII. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/**
 * What a character outside ASCII is to a name beside it. `letter` belongs to the name (so that
 * look-alikes never pass for ASCII), `cjk` is text written without spaces between words, `format`
 * is invisible, and `break` ends a name as a space would.
 */
export type WideKind = 'letter' | 'cjk' | 'format' | 'break';

export function wideKind(code: number): WideKind {
  if (code < 0xc0) {
    if (code === 0xad) return 'format';
    return code === 0xaa || code === 0xb5 || code === 0xba ? 'letter' : 'break';
  }
  if (code < 0x2000) return code === 0xd7 || code === 0xf7 || code === 0x1680 ? 'break' : 'letter';
  if (code < 0x2070) {
    const invisible =
      (code >= 0x200b && code <= 0x200f) ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2060 && code <= 0x206f);
    return invisible ? 'format' : 'break';
  }
  if (code < 0x2190) return code >= 0x20a0 && code < 0x2100 ? 'break' : 'letter';
  if (code < 0x2c00) return code >= 0x2460 && code < 0x2500 ? 'letter' : 'break';
  if (code < 0x2e80) return code >= 0x2e00 ? 'break' : 'letter';
  if (code < 0xa4d0) return code >= 0x3000 && code < 0x3040 ? 'break' : 'cjk';
  if (code >= 0xac00 && code < 0xd800) return 'cjk';
  return code < 0xd800 ? 'letter' : highKind(code);
}

function highKind(code: number): WideKind {
  if (code < 0xe000) {
    // High surrogates of emoji break a name, those of ideographs are CJK; mathematical letters and
    // all low surrogates (which come after their high one) belong to it.
    if (code >= 0xd83c && code <= 0xd83e) return 'break';
    return code >= 0xd840 && code <= 0xd88f ? 'cjk' : 'letter';
  }
  if (code >= 0xf900 && code < 0xfb00) return 'cjk';
  if (code === 0xfeff) return 'format';
  if (code >= 0xfe10 && code < 0xfe70) return code >= 0xfe20 && code < 0xfe30 ? 'letter' : 'break';
  if (code < 0xff00) return 'letter';
  const wideForm =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a) ||
    code === 0xff0d ||
    code === 0xff0e ||
    code === 0xff3f;
  if (wideForm) return 'letter';
  return code >= 0xff66 && code < 0xffe0 ? 'cjk' : 'break';
}

/** The kind of the character that ends at `end`, which is outside ASCII: a pair counts as one. */
export function wideKindBefore(text: string, end: number): WideKind {
  const code = text.charCodeAt(end - 1);
  return wideKind(code >= 0xdc00 && code < 0xe000 ? text.charCodeAt(end - 2) : code);
}

/** Whether a run of letters or digits cannot go on over this character. */
export function isWordBreak(code: number): boolean {
  if (code < 128) return !isWord(code);
  return wideKind(code) !== 'letter';
}
