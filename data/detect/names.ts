import { isHex, isPlainName, isSeparator, isWord, wideKind, wideKindBefore } from './chars';
import { extensionEnd, isComExtension, isComProgram } from './extensions';
import { found, foundAsPrinted } from './found';
import type { Indicator } from './indicator';
import { HASH_LENGTHS, toNameKey } from './keys';
import type { LowerCase } from './lower-case';
import { nextIndex } from './next-index';
import { pathBefore } from './paths';
import { INNER_SPACE, INNER_SPACE_CODE, type PlainText } from './plain-text';
import { quotedNameStart } from './quotes';

/** Longest name of a file in Windows. */
const MAX_NAME = 255;
/** How far a directory called like a file (`C:\a.exe\b.dll`) is followed for the file in it. */
const MAX_AHEAD = 260;

/**
 * Finds file names and paths: each `form` of a dot before a known extension, then back to where the
 * name and, where there is one, its path begins. `plain` tells what was written with escapes.
 */
export function findNames(
  text: string,
  form: string,
  plain: PlainText | null,
  lower: LowerCase,
): Indicator[] {
  const all: Indicator[] = [];
  let floor = 0;
  for (let dot = text.indexOf(form); dot >= 0; dot = nextIndex(text, form, dot + 1)) {
    const end = extensionEnd(text, dot);
    if (end < 0) continue;
    const start = nameStart(text, dot, floor);
    if (isDirectory(text, start, end)) continue;
    const name = nameAt(text, start, dot, end, floor, plain, lower);
    if (name !== null) all.push(name);
    floor = end;
  }
  return all;
}

/** Where the run of characters that a bare name may hold begins before the dot. */
function nameStart(text: string, dot: number, floor: number): number {
  let start = bracketStart(text, dot, floor);
  let isCjk = start === dot;
  for (; start > floor; start--) {
    const code = text.charCodeAt(start - 1);
    if (code < 128) {
      if (!isPlainName(code) && !isDoubledPlus(text, start - 1)) break;
      isCjk = false;
    } else if (code !== INNER_SPACE_CODE) {
      const kind = wideKindBefore(text, start);
      if (kind === 'break' || (kind === 'cjk' && !isCjk)) break;
      if (kind === 'letter') isCjk = false;
    }
  }
  return afterEscape(text, start, floor);
}

/** `setup(1).exe`: a group in brackets before the dot is a part of the name. */
function bracketStart(text: string, dot: number, floor: number): number {
  if (dot === 0 || text.charCodeAt(dot - 1) !== 0x29) return dot;
  for (let at = dot - 2; at >= Math.max(floor, dot - 24); at--) {
    const code = text.charCodeAt(at);
    if (code === 0x28) return at;
    if (code < 128 && !isPlainName(code)) return dot;
  }
  return dot;
}

/** `notepad++`: one plus is a space of an address or joins two names. */
function isDoubledPlus(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x2b) return false;
  return text.charCodeAt(at - 1) === 0x2b || text.charCodeAt(at + 1) === 0x2b;
}

/** Past the letter of `\n`, `\r` or `\t`, where what is before shows that it is an escape. */
function afterEscape(text: string, start: number, floor: number): number {
  if (start < 1 || text.charCodeAt(start - 1) !== 0x5c) return start;
  if (!'nrt'.includes(text.charAt(start))) return start;
  const isLineEnd = text.startsWith('\\r\\n', start - 3);
  return isLineEnd || (floor > 0 && start - 1 === floor) ? start + 1 : start;
}

/** Whether what ends at `end` is a directory on the way to a file with a known extension. */
function isDirectory(text: string, start: number, end: number): boolean {
  if (!isSeparator(text.charCodeAt(end))) return false;
  // `net.exe/reg.exe` is a list, `…/a.exe/b.dll` a way.
  if (text.charCodeAt(end) === 0x2f && !isSeparator(text.charCodeAt(start - 1))) return false;
  let at = end;
  while (at - end < 8 && isSeparator(text.charCodeAt(at))) at++;
  const isSingle = text.charCodeAt(start - 1) === 0x5c && text.charCodeAt(start - 2) !== 0x5c;
  if (at - end === 1 && !isSingle && text.charAt(end) === '\\' && /[nrt"]/.test(text.charAt(at))) {
    return false;
  }
  for (const limit = Math.min(text.length, end + MAX_AHEAD); at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e) {
      if (extensionEnd(text, at) >= 0) return true;
    } else if (code <= 32 || (code < 128 && '"<>|*?:;,`\'=&()'.includes(text.charAt(at)))) {
      return false;
    }
  }
  return false;
}

function nameAt(
  text: string,
  runStart: number,
  dot: number,
  end: number,
  floor: number,
  plain: PlainText | null,
  lower: LowerCase,
): Indicator | null {
  // A sample called by its hash is known by that hash.
  if (isHashStem(text, runStart, dot)) return null;
  const path = pathBefore(text, runStart, end, floor, lower);
  if (path !== null) return found(text, 'file-path', path.key, path.start, end);
  let start = withoutLead(text, runStart, dot);
  if (isSpaced(text, start)) {
    const quoted = quotedNameStart(text, end, floor);
    if (quoted >= 0) start = quoted;
  }
  if (start >= dot || end - start > MAX_NAME || isPart(text, start, dot)) return null;
  if (isComExtension(text, end) && !isProgram(text, start, dot, end, plain)) return null;
  if (isAscii(text, start, end)) return foundAsPrinted(text, 'file-name', start, end, lower);
  const key = toNameKey(text.slice(start, end).replaceAll(INNER_SPACE, ' '));
  return key === '' ? null : found(text, 'file-name', key, start, end);
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 128) return false;
  return true;
}

function isHashStem(text: string, start: number, dot: number): boolean {
  if ((dot - start) % 8 !== 0 || !HASH_LENGTHS.has(dot - start)) return false;
  for (let i = start; i < dot; i++) if (!isHex(text.charCodeAt(i))) return false;
  return true;
}

/** Past what sentences and lists put before a name: hyphens, ellipses, marks of direction. */
function withoutLead(text: string, runStart: number, dot: number): number {
  let start = runStart;
  for (; start < dot; start++) {
    const code = text.charCodeAt(start);
    if (code === 0x2e && text.charCodeAt(start + 1) === 0x2e) {
      while (text.charCodeAt(start + 1) === 0x2e && start + 1 < dot) start++;
      continue;
    }
    // An override of the direction (U+202D, U+202E, U+2067) stays: it disguises what follows.
    const isMark =
      code >= 128 &&
      (code === INNER_SPACE_CODE || wideKind(code) === 'format') &&
      code !== 0x202d &&
      code !== 0x202e &&
      code !== 0x2067;
    if (code !== 0x2d && !isMark) break;
  }
  return start;
}

function isSpaced(text: string, start: number): boolean {
  return start > 0 && text.charCodeAt(start - 1) === 0x20;
}

/** Whether the run is only a part of a name: after a wildcard, a placeholder, or of a host. */
function isPart(text: string, start: number, dot: number): boolean {
  if (text.charAt(start) === '(') return true;
  if (start === 0) return false;
  const before = text.charAt(start - 1);
  const code = text.charCodeAt(start - 2);
  if (before === '*' || before === '?') return start > 1 && isWord(code);
  if (before === '%') return dot - start <= 2;
  if (before === '}') return true;
  return before === '/' && text.startsWith('://', start - 3);
}

/** Whether a bare `….com` is a program: one of those that Windows has, and not a part of a host. */
function isProgram(
  text: string,
  start: number,
  dot: number,
  end: number,
  plain: PlainText | null,
): boolean {
  if (!isComProgram(text.slice(start, dot)) || plain?.rewritten.isEdited(dot, end)) return false;
  if (start > 0 && '@/.'.includes(text.charAt(start - 1))) return false;
  if (text.startsWith('\\\\', start - 2)) return false;
  return !'/@\\'.includes(text.charAt(end) || ' ') && !/^:\d/.test(text.slice(end, end + 2));
}
