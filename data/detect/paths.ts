import { isSeparator, wideKind } from './chars';
import { toPathKey } from './keys';
import { INNER_SPACE } from './plain-text';
import { closingQuote } from './quotes';
import { rootAt } from './roots';
import { isDirectoryName, isSpacedName, type Proof } from './spaces';

/** Paths longer than this have no key; Windows itself stops at 32,767. */
const MAX_PATH = 1024;
/** Words of a file's name with spaces; further back, the text before a name is a sentence. */
const MAX_NAME_WORDS = 8;

const ORDINARY = 0;
const STOP = 1;
const SEPARATOR = 2;
const SPACE = 3;
/** A colon or question mark: the root of a path, or its end. */
const ROOT_OR_STOP = 4;
const PERCENT = 5;

const ROLES = new Uint8Array(128).fill(STOP, 0, 32);
for (const character of '"<>|*`;') ROLES[character.charCodeAt(0)] = STOP;
for (const character of '\\/') ROLES[character.charCodeAt(0)] = SEPARATOR;
for (const character of ':?') ROLES[character.charCodeAt(0)] = ROOT_OR_STOP;
ROLES[0x20] = SPACE;
ROLES[0x25] = PERCENT;

/** What a character is to the path that is followed back over it. */
function roleOf(code: number): number {
  if (code < 128) return ROLES[code] ?? STOP;
  // Signs such as © and – stand in names; quotes, bullets, arrows and CJK punctuation do not.
  if (wideKind(code) !== 'break' || code === 0xa0) return ORDINARY;
  return code >= 0x2018 || code === 0xab || code === 0xbb ? STOP : ORDINARY;
}

/**
 * Where the path begins to which the file's name from `nameStart` to `end` belongs, not before
 * `floor`; -1 where the name stands alone. Looks back as far as the path could reach: the caller
 * moves `floor` past each name, which keeps the whole linear.
 */
function pathStart(text: string, nameStart: number, end: number, floor: number): number {
  let words = 0;
  const limit = Math.max(floor, end - MAX_PATH);
  for (let at = nameStart - 1; at >= limit; at--) {
    const role = roleOf(text.charCodeAt(at));
    if (role === ORDINARY) continue;
    if (role === STOP) return -1;
    if (role === SPACE) {
      if (++words >= MAX_NAME_WORDS) return -1;
      continue;
    }
    if (role === SEPARATOR) {
      while (at > floor && isSeparator(text.charCodeAt(at - 1))) at--;
      // Words are counted within the name only.
      words = Number.NEGATIVE_INFINITY;
    }
    const root = rootAt(text, at, floor);
    if (root >= 0) return root;
    if (role === ROOT_OR_STOP) return -1;
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
  text: string,
  nameStart: number,
  end: number,
  floor: number,
): FoundPath | null {
  const start = pathStart(text, nameStart, end, floor);
  if (start < 0) return null;
  const printed = text.slice(start, end);
  if (!isSeparator(text.charCodeAt(nameStart - 1)) || printed.includes(' ')) {
    if (printed.includes(' /')) return null;
    const parts = printed.split(/[\\/]+/);
    const name = parts.pop() ?? '';
    if (!PLAIN_NAME.test(name) && !isFileName(name, proofOf(text, start, end))) return null;
    if (!parts.every((part) => isDirectoryName(part))) return null;
  }
  const key = toPathKey(printed.replaceAll(INNER_SPACE, ' '));
  return key === '' ? null : { key, start };
}
