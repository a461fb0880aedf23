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
  let first = Math.min(
    firstBracketed(source, '['),
    firstBracketed(source, '('),
    firstBracketed(source, '{'),
    firstEscapedDot(source),
    firstEscape(source),
  );
  if (first >= source.length) return null;
  while (first > 0 && !isTokenEnd(source.charCodeAt(first - 1))) first--;
  const rewritten = new RewrittenText(source);
  for (let at = first; at < source.length; ) at = rewriteAt(source, at, rewritten);
  return { text: rewritten.finish(), rewritten };
}

function firstBracketed(source: string, open: string): number {
  for (let at = source.indexOf(open); at >= 0; at = nextIndex(source, open, at + 1)) {
    if (bracketedDotEnd(source, at) > 0) return Math.max(0, at - 1);
  }
  return source.length;
}

function firstEscapedDot(source: string): number {
  for (let at = source.indexOf('\\.'); at >= 0; at = source.indexOf('\\.', at + 2)) {
    if (isEscapedDot(source, at)) return at;
  }
  return source.length;
}

function firstEscape(source: string): number {
  for (let at = source.indexOf('%'); at >= 0; at = nextIndex(source, '%', at + 1)) {
    if (isEscapeAt(source, at)) return at;
  }
  return source.length;
}

/** Rewrites what stands at `at`, and gives where to look next. */
function rewriteAt(source: string, at: number, rewritten: RewrittenText): number {
  const code = source.charCodeAt(at);
  if (isTokenEnd(code)) return bracketedAt(source, at, rewritten);
  // The beginning of a token: it is decoded as a whole or not at all.
  let isPath = false;
  let isAddress = false;
  let hasEscape = false;
  let end = at;
  for (; end < source.length; end++) {
    const character = source.charCodeAt(end);
    if (isTokenEnd(character)) break;
    if (character === 0x5c) isPath = true;
    else if (character === 0x3f) isAddress = true;
    else if (character === 0x3a && source.startsWith('//', end + 1)) isAddress = true;
    else if (character === PERCENT && isEscapeAt(source, end)) hasEscape = true;
  }
  const isEncoded = hasEscape && (isAddress || !isPath);
  let isQuery = false;
  for (let i = at; i < end; ) {
    const character = source.charCodeAt(i);
    if (character === 0x3f || character === 0x23) isQuery = true;
    if (isEncoded && character === PERCENT) i = decodeAt(source, i, end, isQuery, rewritten);
    else i = bracketedAt(source, i, rewritten);
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

function bracketedAt(source: string, at: number, rewritten: RewrittenText): number {
  const code = source.charCodeAt(at);
  if (code === 0x5c && isEscapedDot(source, at)) {
    rewritten.replace(at, at + 2, '.');
    return at + 2;
  }
  // `certutil [.] exe`: a space on both sides belongs to the dot, one on one side does not.
  const open = code === 0x20 ? at + 1 : at;
  if (!CLOSING.has(source.charCodeAt(open))) return at + 1;
  const end = bracketedDotEnd(source, open);
  if (end === 0) return at + 1;
  const isSpaced = open > at && source.charCodeAt(end) === 0x20;
  if (open > at && !isSpaced) return at + 1;
  rewritten.replace(at, isSpaced ? end + 1 : end, '.');
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
