import { isBase64, isDigit, isLetter, isWordBreak } from './chars';
import { found } from './found';
import type { Indicator } from './indicator';
import { isSsdeepBefore } from './labels';
import { nextIndex } from './next-index';

/** Longest block once runs of one character are cut to three. */
const MAX_BLOCK = 64;
const MAX_RUN = 3;
/** A block shorter than this has nothing to compare: without a label it may be a time of day. */
const MIN_BLOCK = 7;
const COLON = 0x3a;

const BLOCK_SIZES = new Set(Array.from({ length: 31 }, (_, power) => 3 * 2 ** power));
/** Digits of the largest block size. */
const MAX_SIZE_DIGITS = 10;

/** Where a block that begins at `start` ends. */
function blockEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isBase64(text.charCodeAt(end))) end++;
  return end;
}

/** Length of a block once runs of one character are cut to three. */
function collapsedLength(text: string, start: number, end: number): number {
  let length = 0;
  let run = 0;
  let last = -1;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    run = code === last ? run + 1 : 1;
    last = code;
    if (run <= MAX_RUN) length++;
  }
  return length;
}

/** Where a block size that ends before `colon` begins, or -1: 3 · 2ⁿ, written without zeros before. */
function blockSizeStart(text: string, colon: number): number {
  let start = colon;
  let size = 0;
  let unit = 1;
  for (; start > 0 && colon - start <= MAX_SIZE_DIGITS; start--) {
    const code = text.charCodeAt(start - 1);
    if (!isDigit(code)) break;
    size += (code - 48) * unit;
    unit *= 10;
  }
  return text.charCodeAt(start) !== 0x30 && BLOCK_SIZES.has(size) ? start : -1;
}

/** Whether letters of both cases, or capitals and digits, are mixed as they are in base 64. */
function looksRandom(text: string, start: number, end: number): boolean {
  let hasCapital = false;
  let hasOther = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) hasCapital = true;
    else if (code >= 97 || isDigit(code)) hasOther = true;
    if (hasCapital && hasOther) return true;
  }
  return false;
}

/**
 * Finds ssdeep digests, `blocksize:block1:block2`, well formed by the rules of ssdeep 2.14. Without
 * the word `ssdeep` before them, short ones are left alone: times, ratios and line numbers.
 */
export function findSsdeepDigests(text: string): Indicator[] {
  const all: Indicator[] = [];
  let colon = text.indexOf(':', 1);
  while (colon > 0) {
    const digest = isDigit(text.charCodeAt(colon - 1)) ? digestAt(text, colon) : null;
    if (digest !== null) all.push(digest);
    colon = nextIndex(text, ':', digest === null ? colon + 1 : digest.end);
  }
  return all;
}

function digestAt(text: string, colon: number): Indicator | null {
  const start = blockSizeStart(text, colon);
  if (start < 0 || !isLeftEdge(text, start)) return null;
  const second = blockEnd(text, colon + 1);
  if (second === text.length || text.charCodeAt(second) !== COLON) return null;
  const end = blockEnd(text, second + 1);
  if (!isRightEdge(text, end)) return null;
  const lengths = [
    collapsedLength(text, colon + 1, second),
    collapsedLength(text, second + 1, end),
  ] as const;
  if (lengths[0] > MAX_BLOCK || lengths[1] > MAX_BLOCK) return null;
  const isLong = lengths[0] >= MIN_BLOCK || lengths[1] >= MIN_BLOCK;
  if (!isLong || !looksRandom(text, colon + 1, end)) {
    if (!isSsdeepBefore(text, start)) return null;
  }
  return found(text, 'ssdeep', text.slice(start, end), start, end);
}

function isLeftEdge(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  // `ssdeep:3072:…` is a label, `10:3072:…` is not.
  if (before === COLON) return start > 1 && isLetter(text.charCodeAt(start - 2));
  return isWordBreak(before) && before !== 0x2b && before !== 0x2f && before !== 0x2e;
}

function isRightEdge(text: string, end: number): boolean {
  if (end === text.length) return true;
  const after = text.charCodeAt(end);
  return after !== COLON && after !== 0x3d && isWordBreak(after);
}
