import { isSeparator, isSpace, wideKind } from './chars';
import { toPathKey } from './keys';
import { INNER_SPACE } from './plain-text';
import { rootAt } from './roots';
import { isDirectoryName, isSpacedName, type Proof } from './spaces';

/** Paths longer than this have no key; Windows itself stops at 32,767. */
const MAX_PATH = 1024;
/** Words of a file's name with spaces; further back, the text before a name is a sentence. */
const MAX_NAME_WORDS = 8;

const COLON = 0x3a;
const QUESTION = 0x3f;

const CLOSING_QUOTES = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['„', '“'],
]);

/** What cannot be inside a path: what Windows forbids, and what ends one in any text. */
function isStop(code: number): boolean {
  if (code < 128) return code < 32 || STOPS.has(code);
  return (
    wideKind(code) === 'break' &&
    code !== 0xa0 &&
    (code >= 0x2018 || code === 0xab || code === 0xbb)
  );
}
const STOPS = new Set(Array.from('"<>|*`;', (character) => character.charCodeAt(0)));

/**
 * Where the path begins to which the file's name from `nameStart` to `end` belongs, not before
 * `floor`; -1 where the name stands alone. Looks back as far as the path could reach: the caller
 * moves `floor` past each name, which keeps the whole linear.
 */
function pathStart(text: string, nameStart: number, end: number, floor: number): number {
  let words = 0;
  let isInName = true;
  for (let at = nameStart - 1; at >= floor && end - at <= MAX_PATH; at--) {
    const code = text.charCodeAt(at);
    if (isSeparator(code)) {
      while (at > floor && isSeparator(text.charCodeAt(at - 1))) at--;
      isInName = false;
    } else if (isStop(code)) {
      return -1;
    } else if (isInName && code === 0x20 && ++words >= MAX_NAME_WORDS) {
      return -1;
    }
    const root = rootAt(text, at, floor);
    if (root >= 0) return root;
    if (code === COLON || code === QUESTION) return -1;
  }
  return -1;
}

function proofOf(text: string, start: number, end: number): Proof {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const closing = CLOSING_QUOTES.get(before);
  if (closing !== undefined && closing === after) return 'quoted';
  const isOpen =
    start === 0 ||
    /[\n\r\t|,=>]/.test(before) ||
    /[:|] $/.test(text.slice(Math.max(0, start - 2), start));
  const isClosed = end === text.length || /^(?:[\n\r\t|,<]| \|)/.test(text.slice(end, end + 2));
  return isOpen && isClosed ? 'alone' : 'none';
}

/** Brackets that open or close within a name without their other half come from the text round it. */
function isBalanced(name: string): boolean {
  for (const [open, close] of ['()', '[]', '{}']) {
    if (name.split(open ?? '').length !== name.split(close ?? '').length) return false;
  }
  return true;
}

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
  if (printed.includes(' /')) return null;
  const parts = printed.split(/[\\/]+/);
  const name = parts.pop() ?? '';
  const proof = proofOf(text, start, end);
  if (!isFileName(name, proof)) return null;
  if (!parts.every((part) => isDirectoryName(part))) return null;
  const key = toPathKey(printed.replaceAll(INNER_SPACE, ' '));
  return key === '' ? null : { key, start };
}

/**
 * A name in quotes that has spaces and ends at `end`, just before the closing quote: where it
 * begins, or -1.
 */
export function quotedNameStart(text: string, end: number, floor: number): number {
  const closing = text.charAt(end);
  const limit = Math.max(floor, end - 100);
  for (let at = end - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (isSeparator(code) || code === COLON || (isSpace(code) && code !== 0x20)) return -1;
    const character = text.charAt(at);
    if (!CLOSING_QUOTES.has(character)) continue;
    if (CLOSING_QUOTES.get(character) !== closing) return -1;
    return isSpacedName(text.slice(at + 1, end), 'quoted') ? at + 1 : -1;
  }
  return -1;
}
