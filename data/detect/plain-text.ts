import { INNER_SPACE_UNIT, isHex, isPlainName, isTokenEnd } from './chars';
import { extensionEnd } from './extensions';
import { nextIndex } from './next-index';
import { RewrittenText } from './offset-map';
import type { Scan } from './scan';

const DOT = 0x2e;
const PERCENT = 0x25;

/** The bracket that closes `code`; 0 where it opens nothing. */
function closingOf(code: number): number {
  if (code === 0x28) return 0x29;
  return code === 0x5b || code === 0x7b ? code + 2 : 0;
}

const UNUSUAL = new Uint8Array(256);
for (let code = 0; code < 128; code++) if (isTokenEnd(code)) UNUSUAL[code] = 1;
for (const sign of '%?#:\\[({') UNUSUAL[sign.charCodeAt(0)] = 1;

/** Whether a character in a token says nothing of how the token is written. */
function isUsual(code: number): boolean {
  return UNUSUAL[code] === 0;
}

/** A text that reads as its source means, ready for the scanners, and the way back to the source. */
export interface PlainText {
  scan: Scan;
  rewritten: RewrittenText;
}

/**
 * Undoes what is written so that it cannot be clicked or so that it survives an address:
 * `certutil[.]exe`, `(.)`, `{.}`, `[dot]`, `certutil\.exe` of a regular expression, and `%20` or
 * `%5C` in addresses and in tokens without a backslash (a file of Windows may be called `a%20b`).
 * Null where there is nothing to undo, which is nearly always.
 */
export function toPlainText(scan: Scan): PlainText | null {
  const places = new Int32Array(SEARCHES);
  for (let kind = 0; kind < SEARCHES; kind++) places[kind] = nextPlace(scan, kind, 0);
  let rewritten: RewrittenText | undefined;
  let done = 0;
  for (;;) {
    const first = earliest(places);
    let place = places[first] ?? NOWHERE;
    if (place === NOWHERE) break;
    places[first] = NOWHERE;
    const others = places[earliest(places)] ?? NOWHERE;
    while (place < others) {
      if (place >= done) {
        rewritten ??= new RewrittenText(scan);
        done =
          first === ESCAPES
            ? decodeToken(scan, place, done, rewritten)
            : rewriteDot(scan, place, done, rewritten);
      }
      place = nextPlace(scan, first, Math.max(done, place + 1));
    }
    places[first] = place;
  }
  return rewritten === undefined ? null : { scan: rewritten.finish(), rewritten };
}

/** Beyond any text, and small enough to be computed with as a whole number. */
const NOWHERE = 0x3fffffff;

const ESCAPES = 0;
const ESCAPED_DOTS = 1;
const BRACKETS = ['[', '(', '{'] as const;
const SEARCHES = 2 + BRACKETS.length;

/** The first place from `from` on where there is something of a kind to undo. */
function nextPlace(scan: Scan, kind: number, from: number): number {
  if (kind === ESCAPES) return nextEscape(scan, from);
  if (kind === ESCAPED_DOTS) return nextEscapedDot(scan, from);
  return nextBracket(scan, BRACKETS[kind - 2] ?? '[', from);
}

/** Kind of the search that has come least far. */
function earliest(places: Int32Array): number {
  let first = 0;
  for (let kind = 1; kind < SEARCHES; kind++) {
    if ((places[kind] ?? 0) < (places[first] ?? 0)) first = kind;
  }
  return first;
}

function nextBracket(scan: Scan, open: string, from: number): number {
  for (let at = nextIndex(scan, open, from); at >= 0; at = nextIndex(scan, open, at + 1)) {
    if (bracketedDotEnd(scan, at) > 0) return at;
  }
  return NOWHERE;
}

function nextEscapedDot(scan: Scan, from: number): number {
  for (let at = scan.text.indexOf('\\.', from); at >= 0; at = scan.text.indexOf('\\.', at + 2)) {
    if (isEscapedDot(scan, at)) return at;
  }
  return NOWHERE;
}

function nextEscape(scan: Scan, from: number): number {
  for (let at = nextIndex(scan, '%', from); at >= 0; at = nextIndex(scan, '%', at + 1)) {
    while (scan.at(at + 1) === PERCENT) at++;
    if (isEscapeAt(scan, at)) return at;
  }
  return NOWHERE;
}

/** What a token's characters say of how the token is written. */
const HAS_BACKSLASH = 1;
const IS_ADDRESS = 2;
/** A plus or an escape behind a question mark or a number sign is of a query. */
const HAS_QUERY = 4;

/** What the unusual character at `at` says of its token. */
function signAt(scan: Scan, at: number): number {
  switch (scan.at(at)) {
    case 0x5c:
      return HAS_BACKSLASH;
    case 0x3f:
      return IS_ADDRESS | HAS_QUERY;
    case 0x23:
      return HAS_QUERY;
    case 0x3a:
      return scan.text.startsWith('//', at + 1) ? IS_ADDRESS : 0;
    default:
      return 0;
  }
}

/** What the token says before the escape at `place`, up to which nothing is left to undo. */
function signsBefore(scan: Scan, place: number, floor: number): number {
  const { codes } = scan;
  let signs = 0;
  for (let at = place - 1; at >= floor; at--) {
    const code = codes[at] ?? 0;
    if (isUsual(code)) continue;
    if (isTokenEnd(code)) break;
    signs |= signAt(scan, at);
  }
  return signs;
}

/** Undoes what is in the token from the escape at `place` on; gives where the token ends. */
function decodeToken(scan: Scan, place: number, floor: number, rewritten: RewrittenText): number {
  const { codes, length } = scan;
  const before = signsBefore(scan, place, floor);
  let signs = before;
  let end = place;
  for (; end < length; end++) {
    const code = codes[end] ?? 0;
    if (isUsual(code) || code === PERCENT) continue;
    if (isTokenEnd(code)) break;
    signs |= signAt(scan, end);
  }
  const isEncoded = (signs & IS_ADDRESS) !== 0 || (signs & HAS_BACKSLASH) === 0;
  let isQuery = (before & HAS_QUERY) !== 0;
  for (let at = place; at < end; ) {
    const code = codes[at] ?? 0;
    if (isUsual(code)) {
      at++;
      continue;
    }
    if (code === 0x3f || code === 0x23) isQuery = true;
    if (isEncoded && code === PERCENT) at = decodeAt(scan, at, end, isQuery, rewritten);
    else if (code === 0x5c || closingOf(code) !== 0) at = rewriteDot(scan, at, at, rewritten);
    else at++;
  }
  return end;
}

/** Where a dot in brackets that begins at `open` ends, or 0: `[.]`, `(dot)`. */
function bracketedDotEnd(scan: Scan, open: number): number {
  const first = scan.at(open + 1) | 0x20;
  if (first !== DOT && first !== 0x64) return 0;
  let at = open + 2;
  if (first === 0x64) {
    if ((scan.at(at) | 0x20) !== 0x6f || (scan.at(at + 1) | 0x20) !== 0x74) {
      return 0;
    }
    at += 2;
  }
  return scan.at(at) === closingOf(scan.at(open)) ? at + 1 : 0;
}

function isEscapedDot(scan: Scan, at: number): boolean {
  if (at === 0 || !isPlainName(scan.at(at - 1))) return false;
  return scan.at(at + 1) === DOT && extensionEnd(scan, at + 1) >= 0;
}

/** Makes a dot of the one in brackets or behind a backslash at `place`; gives where to go on. */
function rewriteDot(scan: Scan, place: number, floor: number, rewritten: RewrittenText): number {
  if (scan.at(place) === 0x5c) {
    if (!isEscapedDot(scan, place)) return place + 1;
    rewritten.replace(place, place + 2, DOT);
    return place + 2;
  }
  const end = bracketedDotEnd(scan, place);
  if (end === 0) return place + 1;
  // `certutil [.] exe`: a space on both sides belongs to the dot, one on one side does not.
  const isSpaced = place > floor && scan.at(place - 1) === 0x20 && scan.at(end) === 0x20;
  rewritten.replace(isSpaced ? place - 1 : place, isSpaced ? end + 1 : end, DOT);
  return isSpaced ? end + 1 : end;
}

function isEscapeAt({ codes }: Scan, at: number): boolean {
  return isHex(codes[at + 1] ?? 0) && isHex(codes[at + 2] ?? 0);
}

function digit(code: number): number {
  return code <= 57 ? code - 48 : (code | 0x20) - 87;
}

function byteAt({ codes }: Scan, at: number): number {
  return digit(codes[at] ?? 0) * 16 + digit(codes[at + 1] ?? 0);
}

/** Undoes the escape at `at`, escaped twice or in several bytes perhaps; gives where to go on. */
function decodeAt(
  scan: Scan,
  at: number,
  limit: number,
  isQuery: boolean,
  rewritten: RewrittenText,
): number {
  if (!isEscapeAt(scan, at)) return at + 1;
  let digits = at + 1;
  while (scan.at(digits) === 0x32 && scan.at(digits + 1) === 0x35 && isEscapeAt(scan, digits + 1)) {
    digits += 2;
  }
  const byte = byteAt(scan, digits);
  const end = digits + 2;
  if (byte < 0x80) {
    rewritten.replace(at, end, byte === 0x20 && !isQuery ? INNER_SPACE_UNIT : byte);
    return end;
  }
  return digits === at + 1 ? decodeBytes(scan, at, byte, limit, rewritten) : end;
}

/** Undoes an escape of two or three bytes; one beyond the basic plane stays: an edit is one unit. */
function decodeBytes(
  scan: Scan,
  at: number,
  first: number,
  limit: number,
  rewritten: RewrittenText,
): number {
  const more = first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xc2 && first < 0xe0 ? 1 : 0;
  let character = first & (more === 2 ? 0x0f : 0x1f);
  let end = at + 3;
  for (let i = 0; i < more; i++, end += 3) {
    const byte = isEscapeAt(scan, end) && scan.at(end) === PERCENT ? byteAt(scan, end + 1) : 0;
    if (byte >> 6 !== 2 || end + 3 > limit) return at + 3;
    character = (character << 6) | (byte & 0x3f);
  }
  const isOverlong = more === 2 && character < 0x800;
  const isSurrogate = character >= 0xd800 && character < 0xe000;
  if (more > 0 && !isOverlong && !isSurrogate) {
    rewritten.replace(at, end, character);
  }
  return end;
}
