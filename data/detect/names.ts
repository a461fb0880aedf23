import {
  CJK,
  FORMAT,
  INNER_SPACE,
  INNER_SPACE_CODE,
  isHex,
  isPlainName,
  isSeparator,
  isWord,
  OVERRIDE,
  WIDE_LETTER,
} from './chars';
import { DOCUMENT_EXTENSIONS, extensionEnd, isComExtension, isComProgram } from './extensions';
import { found, foundAsPrinted } from './found';
import type { Indicator } from './indicator';
import { isHashLength, toNameKey } from './keys';
import { nextIndex } from './next-index';
import { pathBefore } from './paths';
import type { PlainText } from './plain-text';
import { quotedNameStart } from './quotes';
import type { Scan } from './scan';

/** Longest name of a file in Windows. */
const MAX_NAME = 255;
/** How far a directory called like a file (`C:\a.exe\b.dll`) is followed for the file in it. */
const MAX_AHEAD = 260;

/**
 * Finds file names and paths: each `form` of a dot before a known extension, then back to where the
 * name and, where there is one, its path begins. `plain` tells what was written with escapes.
 */
export function findNames(scan: Scan, form: string, plain: PlainText | null): Indicator[] {
  const all: Indicator[] = [];
  let floor = 0;
  let known = -1;
  let dot = scan.text.indexOf(form);
  for (; dot >= 0; dot = known >= 0 ? known >> 3 : nextDot(scan, form, dot + 1)) {
    const end = known >> 3 === dot ? dot + (known & 7) : extensionEnd(scan, dot);
    known = -1;
    if (end < 0) continue;
    let start = nameStart(scan, dot, floor);
    if (start === dot) start = paddedStart(scan, dot, floor);
    const ahead = fileAhead(scan, start, end);
    if (ahead >= 0) {
      // What is ahead has a full stop of ASCII.
      if (form === '.') known = ahead;
      continue;
    }
    const name = nameAt(scan, start, dot, end, floor, plain);
    if (name !== null) all.push(name);
    floor = end;
  }
  return all;
}

/** The next dot of a form; of the forms outside ASCII there are few. */
function nextDot(scan: Scan, form: string, from: number): number {
  return form === '.' ? nextIndex(scan, form, from) : scan.text.indexOf(form, from);
}

/** Where the run of characters that a bare name may hold begins before the dot. */
function nameStart(scan: Scan, dot: number, floor: number): number {
  let start = bracketStart(scan, dot, floor);
  const { codes } = scan;
  let isCjk = start === dot;
  for (; start > floor; start--) {
    const code = codes[start - 1] ?? 0;
    if (isPlainName(code)) {
      isCjk = false;
    } else if (code < 128) {
      if (!isDoubledPlus(scan, start - 1)) break;
    } else if (code === CJK) {
      if (!isCjk) break;
    } else if (code === WIDE_LETTER) {
      isCjk = false;
    } else if (code !== FORMAT && code !== OVERRIDE && code !== INNER_SPACE_CODE) {
      break;
    }
  }
  return afterEscape(scan, start, floor);
}

const MIN_PADDING = 3;
const PADDING = /[ \u00a0\u2000-\u200a\u2800\u3000]/;

/**
 * Where `photo.jpg        .exe` begins, whose last dot is at `dot`; the dot itself where there is no
 * such name. One space or two separate two names; a column may repeat an extension, but not these.
 */
function paddedStart(scan: Scan, dot: number, floor: number): number {
  const before = scan.at(dot - 1);
  if (before !== 0x20 && before < 128) return dot;
  const { text } = scan;
  const limit = Math.max(floor, dot - MAX_NAME);
  let end = dot;
  while (end > limit && PADDING.test(text.charAt(end - 1))) end--;
  if (dot - end < MIN_PADDING) return dot;
  const inner = text.lastIndexOf('.', end - 1);
  if (inner < Math.max(limit, end - 5)) return dot;
  if (!DOCUMENT_EXTENSIONS.has(text.slice(inner + 1, end).toLowerCase())) return dot;
  const start = nameStart(scan, inner, floor);
  return start < inner ? start : dot;
}

/** `setup(1).exe`: a group in brackets before the dot is a part of the name. */
function bracketStart(scan: Scan, dot: number, floor: number): number {
  if (scan.at(dot - 1) !== 0x29) return dot;
  for (let at = dot - 2; at >= Math.max(floor, dot - 24); at--) {
    const code = scan.at(at);
    if (code === 0x28) return at;
    if (code < 128 && !isPlainName(code)) return dot;
  }
  return dot;
}

/** `notepad++`: one plus is a space of an address or joins two names. */
function isDoubledPlus(scan: Scan, at: number): boolean {
  if (scan.at(at) !== 0x2b) return false;
  return scan.at(at - 1) === 0x2b || scan.at(at + 1) === 0x2b;
}

/** Past the letter of `\n`, `\r` or `\t`, where what is before shows that it is an escape. */
function afterEscape(scan: Scan, start: number, floor: number): number {
  if (scan.at(start - 1) !== 0x5c || !isEscapeLetter(scan.at(start))) return start;
  const isLineEnd = scan.text.startsWith('\\r\\n', start - 3);
  return isLineEnd || (floor > 0 && start - 1 === floor) ? start + 1 : start;
}

/** The letter of `\n`, `\r` and `\t`. */
function isEscapeLetter(code: number): boolean {
  return code === 0x6e || code === 0x72 || code === 0x74;
}

/** Beyond this offset eight times it is no whole number of 31 bits. */
const MAX_PACKED = 2 ** 27;

const ENDS_WAY = new Uint8Array(256);
for (const character of '"<>|*?:;,`\'=&()') ENDS_WAY[character.charCodeAt(0)] = 1;

/**
 * Where what ends at `end` is a directory on the way to a file with a known extension: the dot of that
 * extension, times eight, and how far behind the dot it ends; otherwise -1.
 */
function fileAhead(scan: Scan, start: number, end: number): number {
  if (!isSeparator(scan.at(end))) return -1;
  // `net.exe/reg.exe` is a list, `…/a.exe/b.dll` a way.
  if (scan.at(end) === 0x2f && !isSeparator(scan.at(start - 1))) return -1;
  const { codes } = scan;
  let at = end;
  while (at - end < 8 && isSeparator(codes[at] ?? 0)) at++;
  const isSingle = scan.at(start - 1) === 0x5c && scan.at(start - 2) !== 0x5c;
  const isEscape = isEscapeLetter(scan.at(at)) || scan.at(at) === 0x22;
  if (at - end === 1 && !isSingle && scan.at(end) === 0x5c && isEscape) return -1;
  for (const limit = end + MAX_AHEAD; at < limit; at++) {
    const code = codes[at] ?? 0;
    if (code === 0x2e) {
      const next = extensionEnd(scan, at);
      if (next >= 0 && at < MAX_PACKED) return at * 8 + next - at;
    } else if (code <= 32 || ENDS_WAY[code] === 1) {
      return -1;
    }
  }
  return -1;
}

function nameAt(
  scan: Scan,
  runStart: number,
  dot: number,
  end: number,
  floor: number,
  plain: PlainText | null,
): Indicator | null {
  // A sample called by its hash is known by that hash.
  if (isHashStem(scan, runStart, dot)) return null;
  const path = pathBefore(scan, runStart, end, floor);
  if (path !== null) return path;
  let start = withoutLead(scan, runStart, dot);
  if (isSpaced(scan, start)) {
    const quoted = quotedNameStart(scan, end, floor);
    if (quoted >= 0) start = quoted;
  }
  if (start >= dot || end - start > MAX_NAME || isPart(scan, start, dot)) return null;
  if (isComExtension(scan, end) && !isProgram(scan, start, dot, end, plain)) return null;
  if (scan.isAsciiBetween(start, end)) return foundAsPrinted(scan, 'file-name', start, end);
  const key = toNameKey(scan.text.slice(start, end).replaceAll(INNER_SPACE, ' '));
  return key === '' ? null : found(scan.text, 'file-name', key, start, end);
}

function isHashStem(scan: Scan, start: number, dot: number): boolean {
  if (!isHashLength(dot - start)) return false;
  for (let i = start; i < dot; i++) if (!isHex(scan.at(i))) return false;
  return true;
}

/** Past what sentences and lists put before a name: hyphens, ellipses, marks of direction. */
function withoutLead(scan: Scan, runStart: number, dot: number): number {
  let start = runStart;
  for (; start < dot; start++) {
    const code = scan.at(start);
    if (code === 0x2e && scan.at(start + 1) === 0x2e) {
      while (scan.at(start + 1) === 0x2e && start + 1 < dot) start++;
      continue;
    }
    // An override of the direction stays: it disguises what follows.
    if (code !== 0x2d && code !== FORMAT && code !== INNER_SPACE_CODE) break;
  }
  return start;
}

function isSpaced(scan: Scan, start: number): boolean {
  return scan.at(start - 1) === 0x20;
}

/** Whether the run is only a part of a name: after a wildcard, a placeholder, or of a host. */
function isPart(scan: Scan, start: number, dot: number): boolean {
  if (scan.at(start) === 0x28) return true;
  const before = scan.at(start - 1);
  if (before === 0x2a || before === 0x3f) return isWord(scan.at(start - 2));
  if (before === 0x25) return dot - start <= 2;
  if (before === 0x7d) return true;
  return before === 0x2f && scan.text.startsWith('://', start - 3);
}

/** Whether a bare `….com` is a program: one of those that Windows has, and not a part of a host. */
function isProgram(
  scan: Scan,
  start: number,
  dot: number,
  end: number,
  plain: PlainText | null,
): boolean {
  if (!isComProgram(scan.text.slice(start, dot)) || plain?.rewritten.isEdited(dot, end))
    return false;
  const { text } = scan;
  if (start > 0 && '@/.'.includes(text.charAt(start - 1))) return false;
  if (text.startsWith('\\\\', start - 2)) return false;
  return !'/@\\'.includes(text.charAt(end) || ' ') && !/^:\d/.test(text.slice(end, end + 2));
}
