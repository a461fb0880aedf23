import { MAX_KEY_LENGTH } from '@/data/limits';
import { ELLIPSIS, INNER_SPACE, isSeparator, WIDE_QUOTE, WIDE_STOP } from './chars';
import { toPathKey } from './keys';
import { closingQuote } from './quotes';
import { rootAt } from './roots';
import type { Scan } from './scan';
import { isDirectoryName, isSpacedName, type Proof } from './spaces';

/** Paths longer than this have no key; Windows itself stops at 32,767. */
const MAX_PATH = MAX_KEY_LENGTH;
/** Words of a file's name with spaces; further back, the text before a name is a sentence. */
const MAX_NAME_WORDS = 8;

const ORDINARY = 0;
const STOP = 1;
const SEPARATOR = 2;
const SPACE = 3;
/** A colon or question mark: the root of a path, or its end. */
const ROOT_OR_STOP = 4;
const PERCENT = 5;
/** Belongs to a path, which then is not spelt like its key perhaps. */
const ODD = 6;

/** What a character is to the path that is followed back over it. */
const ROLES = new Uint8Array(256).fill(STOP, 0, 32).fill(ODD, 128);
for (const character of '"<>|*`;') ROLES[character.charCodeAt(0)] = STOP;
for (const character of '\\/') ROLES[character.charCodeAt(0)] = SEPARATOR;
for (const character of ':?') ROLES[character.charCodeAt(0)] = ROOT_OR_STOP;
for (const code of [ELLIPSIS, WIDE_QUOTE, WIDE_STOP]) ROLES[code] = STOP;
ROLES[0x20] = SPACE;
ROLES[0x25] = PERCENT;
ROLES[0x7e] = ODD;

/** Where a path begins, and whether it is its own key but for capitals. */
interface Start {
  at: number;
  isPlain: boolean;
  hasSpace: boolean;
}

/**
 * Where the path begins to which the file's name from `nameStart` to `end` belongs, not before
 * `floor`; null where the name stands alone. Looks back as far as the path could reach: the caller
 * moves `floor` past each name, which keeps the whole linear.
 */
function pathStart(scan: Scan, nameStart: number, end: number, floor: number): Start | null {
  const { codes } = scan;
  let words = 0;
  let isPlain = true;
  let hasSpace = false;
  const limit = Math.max(floor, end - MAX_PATH);
  for (let at = nameStart - 1; at >= limit; at--) {
    const role = ROLES[codes[at] ?? 0] ?? STOP;
    if (role === ORDINARY) continue;
    if (role === ODD) {
      isPlain = false;
      continue;
    }
    if (role === SPACE) {
      hasSpace = true;
      if (++words >= MAX_NAME_WORDS) return null;
      continue;
    }
    if (role === STOP) return null;
    if (role === SEPARATOR) {
      if (codes[at] === 0x2f || codes[at + 1] === 0x2e) isPlain = false;
      while (at > floor && isSeparator(codes[at - 1] ?? 0)) {
        isPlain = false;
        at--;
      }
      // Words are counted within the name only.
      words = Number.NEGATIVE_INFINITY;
    }
    const root = rootAt(scan, at, floor);
    if (root >= 0)
      return { at: root, isPlain: isPlain && root === at - 1 && role === ROOT_OR_STOP, hasSpace };
    if (role === ROOT_OR_STOP) return null;
    if (role === PERCENT) isPlain = false;
  }
  return null;
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

/** A path that ends with a file's name. */
export interface FoundPath {
  key: string;
  start: number;
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
): FoundPath | null {
  const start = pathStart(scan, nameStart, end, floor);
  if (start === null) return null;
  if (start.hasSpace || !isSeparator(scan.at(nameStart - 1))) {
    if (!isOnePath(scan.text, start.at, end)) return null;
  }
  const key =
    start.isPlain && isPlainName(scan, nameStart, end)
      ? scan.lower.slice(start.at, end)
      : toPathKey(scan.text.slice(start.at, end).replaceAll(INNER_SPACE, ' '));
  if (key === '' || key.length > MAX_PATH) return null;
  return { key: key.startsWith(WOW64) ? toPathKey(key) : key, start: start.at };
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

/** Whether a name is spelt like its key but for capitals. */
function isPlainName(scan: Scan, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (scan.at(i) >= 128) return false;
  return true;
}
