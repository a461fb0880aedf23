import { isBase64, isDigit, isLetter, isWord } from './chars';
import { found } from './found';
import type { Indicator } from './indicator';
import { isSsdeepBefore } from './labels';
import { nextIndex } from './next-index';
import type { Scan } from './scan';

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
function blockEnd(scan: Scan, start: number): number {
  let end = start;
  while (isBase64(scan.at(end))) end++;
  return end;
}

/** Length of a block once runs of one character are cut to three. */
function collapsedLength(scan: Scan, start: number, end: number): number {
  let length = 0;
  let run = 0;
  let last = -1;
  for (let i = start; i < end; i++) {
    const code = scan.at(i);
    run = code === last ? run + 1 : 1;
    last = code;
    if (run <= MAX_RUN) length++;
  }
  return length;
}

/** Where a block size that ends before `colon` begins, or -1: 3 · 2ⁿ, written without zeros before. */
function blockSizeStart(scan: Scan, colon: number): number {
  let start = colon;
  let size = 0;
  let unit = 1;
  for (; start > 0 && colon - start <= MAX_SIZE_DIGITS; start--) {
    const code = scan.at(start - 1);
    if (!isDigit(code)) break;
    size += (code - 48) * unit;
    unit *= 10;
  }
  return scan.at(start) !== 0x30 && BLOCK_SIZES.has(size) ? start : -1;
}

/** Whether letters of both cases, or capitals and digits, are mixed as they are in base 64. */
function looksRandom(scan: Scan, start: number, end: number): boolean {
  let hasCapital = false;
  let hasOther = false;
  for (let i = start; i < end; i++) {
    const code = scan.at(i);
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
export function findSsdeepDigests(scan: Scan): Indicator[] {
  const all: Indicator[] = [];
  const { text } = scan;
  let colon = text.indexOf(':', 1);
  while (colon > 0) {
    const digest = isDigit(scan.at(colon - 1)) ? digestAt(scan, colon) : null;
    if (digest !== null) all.push(digest);
    colon = nextIndex(scan, ':', digest === null ? colon + 1 : digest.end);
  }
  return all;
}

function digestAt(scan: Scan, colon: number): Indicator | null {
  const start = blockSizeStart(scan, colon);
  if (start < 0 || !isLeftEdge(scan, start)) return null;
  const second = blockEnd(scan, colon + 1);
  if (scan.at(second) !== COLON) return null;
  const end = blockEnd(scan, second + 1);
  if (!isRightEdge(scan, end)) return null;
  const lengths = [
    collapsedLength(scan, colon + 1, second),
    collapsedLength(scan, second + 1, end),
  ] as const;
  if (lengths[0] > MAX_BLOCK || lengths[1] > MAX_BLOCK) return null;
  const isLong = lengths[0] >= MIN_BLOCK || lengths[1] >= MIN_BLOCK;
  if (!isLong || !looksRandom(scan, colon + 1, end)) {
    if (!isSsdeepBefore(scan, start)) return null;
  }
  return found(scan.text, 'ssdeep', scan.text.slice(start, end), start, end);
}

function isLeftEdge(scan: Scan, start: number): boolean {
  const before = scan.at(start - 1);
  // `ssdeep:3072:…` is a label, `10:3072:…` is not.
  if (before === COLON) return isLetter(scan.at(start - 2));
  return !isWord(before) && before !== 0x2b && before !== 0x2f && before !== 0x2e;
}

function isRightEdge(scan: Scan, end: number): boolean {
  const after = scan.at(end);
  return after !== COLON && after !== 0x3d && !isWord(after);
}
