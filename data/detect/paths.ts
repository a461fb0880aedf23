import { MAX_KEY_LENGTH } from '@/data/limits';
import { ELLIPSIS, INNER_SPACE, isSeparator, isWord, WIDE_QUOTE, WIDE_STOP } from './chars';
import { found, foundAsPrinted } from './found';
import type { Indicator } from './indicator';
import { toPathKey } from './keys';
import { closingQuote } from './quotes';
import { rootAt } from './roots';
import type { Scan } from './scan';
import { isDirectoryName, isSpacedName, type Proof } from './spaces';

/** Paths longer than this have no key; Windows itself stops at 32,767. */
const MAX_PATH = MAX_KEY_LENGTH;
/** Words of a file's name with spaces; further back, the text before a name is a sentence. */
const MAX_NAME_WORDS = 8;
/** In place of the number of words, once the name has been left. */
const IN_DIRECTORY = -1_000_000;
const IN_DIRECTORY_WITH_SPACES = -2_000_000;

const COLON = 0x3a;

const ORDINARY = 0;
const STOP = 1;
const SEPARATOR = 2;
const SPACE = 3;
/** A colon or question mark: the root of a path, or its end. */
const ROOT_OR_STOP = 4;
const PERCENT = 5;
/** Belongs to a path, which then is not spelt like its key perhaps. */
const ODD = 6;
const DOT = 7;

/** What a character is to the path that is followed back over it. */
const ROLES = new Uint8Array(256).fill(STOP, 0, 32).fill(ODD, 128);
for (const character of '"<>|*`;') ROLES[character.charCodeAt(0)] = STOP;
for (const character of '\\/') ROLES[character.charCodeAt(0)] = SEPARATOR;
for (const character of ':?') ROLES[character.charCodeAt(0)] = ROOT_OR_STOP;
for (const code of [ELLIPSIS, WIDE_QUOTE, WIDE_STOP]) ROLES[code] = STOP;
ROLES[0x20] = SPACE;
ROLES[0x25] = PERCENT;
ROLES[0x2e] = DOT;
ROLES[0x7e] = ODD;
ROLES[0x7f] = STOP;

/** Set where the path is not spelt like its key. */
const IS_ODD = 1;
/** Set where spaces make it doubtful whether all of it is one path. */
const IS_DOUBTFUL = 2;
const FLAGS = 4;

/** A capital, a digit or a bracket: such words do not go on a sentence. */
function isTitleStart(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x28;
}

/**
 * Where the path begins to which the file's name from `nameStart` to `end` belongs, not before
 * `floor`, times four and with the flags above; -1 where the name stands alone. Looks back as far as
 * the path could reach: the caller moves `floor` past each name, which keeps the whole linear.
 */
function pathStart(scan: Scan, nameStart: number, end: number, floor: number): number {
  const { codes } = scan;
  const limit = Math.max(floor, end - MAX_PATH);
  let flags = 0;
  let words = 0;
  let hasDots = false;
  for (let at = nameStart - 1; at >= limit; at--) {
    const role = ROLES[codes[at] ?? 0] ?? STOP;
    if (role === ORDINARY) continue;
    if (role === STOP) return -1;
    if (role === SPACE) {
      // Words are counted within the name only.
      if (++words >= MAX_NAME_WORDS) return -1;
      if (words > 0 || !isTitleStart(codes[at + 1] ?? 0)) flags |= IS_DOUBTFUL;
      else words = IN_DIRECTORY_WITH_SPACES;
      continue;
    }
    if (role === DOT) {
      hasDots ||= words < 0;
      continue;
    }
    if (role === ODD) {
      flags |= IS_ODD;
      continue;
    }
    if (role === SEPARATOR) {
      if (codes[at] === 0x2f || codes[at + 1] === 0x2e) flags |= IS_ODD;
      while (at > floor && isSeparator(codes[at - 1] ?? 0)) {
        flags |= IS_ODD;
        at--;
      }
      if (words >= 0) words = IN_DIRECTORY;
    }
    // A separator behind a word, as nearly all are, is in the middle of a path.
    if (role === SEPARATOR && at > 0 && isWord(codes[at - 1] ?? 0)) continue;
    const root = rootAt(scan, at, floor);
    if (root >= 0) {
      if (codes[at] !== COLON || root !== at - 1) flags |= IS_ODD;
      if (hasDots && words < IN_DIRECTORY) flags |= IS_DOUBTFUL;
      return root * FLAGS + flags;
    }
    if (role === ROOT_OR_STOP) return -1;
    if (role === PERCENT) flags |= IS_ODD;
  }
  return -1;
}

/** How much stands round the path that shows where it begins and ends. */
function proofOf(text: string, start: number, end: number): Proof {
  const before = text.charAt(start - 1);
  const closing = closingQuote(before);
  if (closing !== undefined && text.charAt(end) === closing) return 'quoted';
  const isOpen =
    start === 0 ||
    /[\n\r\t|,=>]/.test(before) ||
    /[:|] $/.test(text.slice(Math.max(0, start - 2), start));
  const isClosed = end === text.length || /^(?:[\n\r\t|,<]| \|)/.test(text.slice(end, end + 2));
  return isOpen && isClosed ? 'alone' : 'none';
}

/** Brackets that open or close within a name without their other half come from the text round it. */
function isBalanced(name: string): boolean {
  return ['()', '[]', '{}'].every(
    (pair) => name.split(pair.charAt(0)).length === name.split(pair.charAt(1)).length,
  );
}

/** A directory that is another for 32-bit programs, so that its key is spelt otherwise. */
const WOW64 = 'c:\\windows\\sysnative\\';

const PLAIN_NAME = /^[\w.~+-]*$/;

/** Whether the last part of a path is one file's name, and not the end of the path and more text. */
function isFileName(name: string, proof: Proof): boolean {
  if (name === '' || name.length > 255 || name.includes(':')) return false;
  if (proof !== 'quoted') {
    // CSV columns, `key=value` fields and commands joined by `&` follow directories as well.
    if (/,|[;\s][\w.-]+=|(?:^|\W)'|'(?:\W|$)/.test(name) || !isBalanced(name)) return false;
    const joined = name.lastIndexOf('&');
    if (joined >= 0 && !/^ |=/.test(name.slice(joined + 1))) return false;
  }
  return !/\s/.test(name) || isSpacedName(name, proof);
}

/**
 * The absolute path whose last part ends at `end` and holds the name that begins at `nameStart`, or
 * null. Spaces are taken into it only where its words, quotes or place prove them (`spaces.ts`).
 */
export function pathBefore(
  scan: Scan,
  nameStart: number,
  end: number,
  floor: number,
): Indicator | null {
  const way = pathStart(scan, nameStart, end, floor);
  if (way < 0) return null;
  const start = Math.floor(way / FLAGS);
  const isDoubtful = (way & IS_DOUBTFUL) !== 0 || !isSeparator(scan.at(nameStart - 1));
  if (isDoubtful && !isOnePath(scan.text, start, end)) return null;
  const isOdd = (way & IS_ODD) !== 0 || !scan.isAsciiBetween(nameStart, end);
  if (!isOdd) {
    const path = foundAsPrinted(scan, 'file-path', start, end);
    if (!path.key.startsWith(WOW64)) return path;
  }
  const key = toPathKey(scan.text.slice(start, end).replaceAll(INNER_SPACE, ' '));
  if (key === '' || key.length > MAX_PATH) return null;
  return found(scan.text, 'file-path', key, start, end);
}

/** Whether a path with spaces, or with a name of unusual characters, is one path and nothing else. */
function isOnePath(text: string, start: number, end: number): boolean {
  const printed = text.slice(start, end);
  if (printed.includes(' /')) return false;
  const parts = printed.split(/[\\/]+/);
  const name = parts.pop() ?? '';
  if (!PLAIN_NAME.test(name) && !isFileName(name, proofOf(text, start, end))) return false;
  return parts.every((part) => isDirectoryName(part));
}
