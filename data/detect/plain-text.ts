import { isHex, isPlainName } from './chars';
import { extensionEnd } from './extensions';
import { nextIndex } from './next-index';
import { RewrittenText } from './offset-map';

/** Stands for an escaped space within a name of an address: `My%20App.exe` is one name. */
export const INNER_SPACE = '\ue020';
export const INNER_SPACE_CODE = 0xe020;

const DOT = 0x2e;
const PERCENT = 0x25;
const CLOSING = new Map([
  [0x5b, 0x5d],
  [0x28, 0x29],
  [0x7b, 0x7d],
]);

/** A text that reads as its source means, and the way back to the source. */
export interface PlainText {
  text: string;
  rewritten: RewrittenText;
}

/**
 * Undoes what is written so that it cannot be clicked or so that it survives an address:
 * `certutil[.]exe`, `(.)`, `{.}`, `[dot]`, `certutil\.exe` of a regular expression, and `%20` or
 * `%5C` in addresses and in tokens without a backslash (a file of Windows may be called `a%20b`).
 * Null where there is nothing to undo, which is nearly always.
 */
export function toPlainText(source: string): PlainText | null {
  const places: number[] = [];
  findBrackets(source, '[', places);
  findBrackets(source, '(', places);
  findBrackets(source, '{', places);
  findEscapedDots(source, places);
  findEscapes(source, places);
  if (places.length === 0) return null;
  const rewritten = new RewrittenText(source);
  let done = 0;
  for (const place of Float64Array.from(places).sort()) {
    if (place < done) continue;
    const isEscape = source.charCodeAt(place) === PERCENT;
    done = isEscape
      ? decodeToken(source, place, done, rewritten)
      : rewriteDot(source, place, done, rewritten);
  }
  return { text: rewritten.finish(), rewritten };
}

function findBrackets(source: string, open: string, places: number[]): void {
  for (let at = source.indexOf(open); at >= 0; at = nextIndex(source, open, at + 1)) {
    if (bracketedDotEnd(source, at) > 0) places.push(at);
  }
}

function findEscapedDots(source: string, places: number[]): void {
  for (let at = source.indexOf('\\.'); at >= 0; at = source.indexOf('\\.', at + 2)) {
    if (isEscapedDot(source, at)) places.push(at);
  }
}

function findEscapes(source: string, places: number[]): void {
  for (let at = source.indexOf('%'); at >= 0; at = nextIndex(source, '%', at + 1)) {
    if (isEscapeAt(source, at)) places.push(at);
  }
}

/** Undoes what is in the token round the escape at `place`; gives where the token ends. */
function decodeToken(
  source: string,
  place: number,
  floor: number,
  rewritten: RewrittenText,
): number {
  let start = place;
  let isPath = false;
  let isAddress = false;
  while (start > floor && !isTokenEnd(source.charCodeAt(start - 1))) start--;
  let end = start;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (isTokenEnd(code)) break;
    if (code === 0x5c) isPath = true;
    else if (code === 0x3f) isAddress = true;
    else if (code === 0x3a && source.startsWith('//', end + 1)) isAddress = true;
  }
  const isEncoded = isAddress || !isPath;
  let isQuery = false;
  for (let at = start; at < end; ) {
    const code = source.charCodeAt(at);
    if (code === 0x3f || code === 0x23) isQuery = true;
    if (isEncoded && code === PERCENT) at = decodeAt(source, at, end, isQuery, rewritten);
    else if (code === 0x5c || CLOSING.has(code)) at = rewriteDot(source, at, at, rewritten);
    else at++;
  }
  return end;
}

/** Where a dot in brackets that begins at `open` ends, or 0: `[.]`, `(dot)`. */
function bracketedDotEnd(source: string, open: number): number {
  const first = source.charCodeAt(open + 1) | 0x20;
  if (first !== DOT && first !== 0x64) return 0;
  let at = open + 2;
  if (first === 0x64) {
    if ((source.charCodeAt(at) | 0x20) !== 0x6f || (source.charCodeAt(at + 1) | 0x20) !== 0x74) {
      return 0;
    }
    at += 2;
  }
  return source.charCodeAt(at) === CLOSING.get(source.charCodeAt(open)) ? at + 1 : 0;
}

function isEscapedDot(source: string, at: number): boolean {
  if (at === 0 || !isPlainName(source.charCodeAt(at - 1))) return false;
  return source.charCodeAt(at + 1) === DOT && extensionEnd(source, at + 1) >= 0;
}

/** Makes a dot of the one in brackets or behind a backslash at `place`; gives where to go on. */
function rewriteDot(
  source: string,
  place: number,
  floor: number,
  rewritten: RewrittenText,
): number {
  if (source.charCodeAt(place) === 0x5c) {
    if (!isEscapedDot(source, place)) return place + 1;
    rewritten.replace(place, place + 2, '.');
    return place + 2;
  }
  const end = bracketedDotEnd(source, place);
  if (end === 0) return place + 1;
  // `certutil [.] exe`: a space on both sides belongs to the dot, one on one side does not.
  const isSpaced =
    place > floor && source.charCodeAt(place - 1) === 0x20 && source.charCodeAt(end) === 0x20;
  rewritten.replace(isSpaced ? place - 1 : place, isSpaced ? end + 1 : end, '.');
  return isSpaced ? end + 1 : end;
}

function isEscapeAt(source: string, at: number): boolean {
  return isHex(source.charCodeAt(at + 1)) && isHex(source.charCodeAt(at + 2));
}

function isTokenEnd(code: number): boolean {
  return code <= 0x20 || code === 0x22 || code === 0x3c || code === 0x3e || code === 0x60;
}

function digit(code: number): number {
  return code <= 57 ? code - 48 : (code | 0x20) - 87;
}

/** Undoes the escape at `at`, escaped twice or in several bytes perhaps; gives where to go on. */
function decodeAt(
  source: string,
  at: number,
  limit: number,
  isQuery: boolean,
  rewritten: RewrittenText,
): number {
  if (!isEscapeAt(source, at)) return at + 1;
  let digits = at + 1;
  while (source.startsWith('25', digits) && isEscapeAt(source, digits + 1)) digits += 2;
  const byte = digit(source.charCodeAt(digits)) * 16 + digit(source.charCodeAt(digits + 1));
  let end = digits + 2;
  if (byte < 0x80) {
    const plain = String.fromCharCode(byte);
    rewritten.replace(at, end, plain === ' ' && !isQuery ? INNER_SPACE : plain);
    return end;
  }
  end = at + (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) * 3;
  if (digits !== at + 1 || end > limit) return at + 1;
  try {
    const plain = decodeURIComponent(source.slice(at, end));
    // One beyond the basic plane stays escaped: an edit is one character.
    if (plain.length === 1) rewritten.replace(at, end, plain);
  } catch {
    return at + 1;
  }
  return end;
}
