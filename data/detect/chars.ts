/**
 * Scanners look at one byte for each UTF-16 unit of a text: ASCII is itself, anything else is one of
 * the classes below. A byte array is read several times faster than a string.
 */

/** A letter, or what looks like one: belongs to a name, so that look-alikes never pass for ASCII. */
export const WIDE_LETTER = 0x80;
/** Chinese, Japanese and Korean, written without spaces between words. */
export const CJK = 0x81;
/** Invisible. */
export const FORMAT = 0x82;
/** Reverses or forces the direction, and with it disguises a name. */
export const OVERRIDE = 0x83;
/** An escaped space within a name of an address. */
export const INNER_SPACE_CODE = 0x84;
/** Ends a name, as any sign does; a path may hold it (`©`). */
export const SIGN = 0x85;
/** Ends a path too: bullets, arrows, CJK punctuation. */
export const WIDE_STOP = 0x86;
export const ELLIPSIS = 0x87;
/** Stands between a label and its value: no-break space and dashes. */
export const WIDE_GAP = 0x88;
/** The same, and ends a path: quotation marks, full-width colon. */
export const WIDE_QUOTE = 0x89;

/** Stands for an escaped space within a name: `My%20App.exe` in an address is one name. */
export const INNER_SPACE_UNIT = 0xe020;
export const INNER_SPACE = String.fromCharCode(INNER_SPACE_UNIT);

const HEX = 1;
const WORD = 2;
const NAME = 4;
const BASE64 = 8;
const LETTER = 16;
const SPACE = 32;
const GAP = 64;
const TOKEN_END = 128;

const CLASSES = new Uint8Array(256);

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
mark(' \t\n\v\f\r', SPACE);
mark('"\'`:=|()[]{}*>#,;& \t\r\n', GAP);
mark('"<>`', TOKEN_END);
for (let code = 0; code <= 0x20; code++) CLASSES[code] = (CLASSES[code] ?? 0) | TOKEN_END;
CLASSES[WIDE_GAP] = GAP;
CLASSES[WIDE_QUOTE] = GAP;
CLASSES[WIDE_LETTER] = WORD;

function has(code: number, bits: number): boolean {
  return ((CLASSES[code] ?? 0) & bits) !== 0;
}

export function isHex(code: number): boolean {
  return has(code, HEX);
}

/** ASCII letter, digit or underscore, or a letter of any other script: a word goes on over it. */
export function isWord(code: number): boolean {
  return has(code, WORD);
}

export function isLetter(code: number): boolean {
  return has(code, LETTER);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ASCII that stands in a file name which no quotes and no path prove. */
export function isPlainName(code: number): boolean {
  return has(code, NAME);
}

export function isBase64(code: number): boolean {
  return has(code, BASE64);
}

/** Space, tab, line ends and the other white space of ASCII. */
export function isSpace(code: number): boolean {
  return has(code, SPACE);
}

/** Punctuation between a label and its value, and round the value: `"md5": "…"`, `MD5 | `…``. */
export function isGap(code: number): boolean {
  return has(code, GAP);
}

/** What no address holds: white space, quotation marks, angle brackets. */
export function isTokenEnd(code: number): boolean {
  return has(code, TOKEN_END);
}

export function isSeparator(code: number): boolean {
  return code === 0x5c || code === 0x2f;
}
