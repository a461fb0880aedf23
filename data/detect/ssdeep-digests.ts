import { isBase64, isDigit, isLetter, isWordBreak } from './chars';
import type { Found } from './found';
import { labelBefore } from './labels';

/** Longest block once runs of one character are cut to three. */
const MAX_BLOCK = 64;
const MAX_RUN = 3;
/** A block shorter than this has nothing to compare: without a label it may be a time of day. */
const MIN_BLOCK = 7;
const COLON = 0x3a;

/** A block of a digest: where it ends, and its length with runs collapsed. */
interface Block {
  end: number;
  length: number;
}

function readBlock(text: string, start: number): Block {
  let end = start;
  let length = 0;
  let run = 0;
  let last = -1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (!isBase64(code)) break;
    run = code === last ? run + 1 : 1;
    last = code;
    if (run <= MAX_RUN) length++;
  }
  return { end, length };
}

/** Where a block size that ends before `colon` begins, or -1: 3 · 2ⁿ, written without zeros before. */
function blockSizeBefore(text: string, colon: number): number {
  let start = colon;
  while (start > 0 && colon - start <= 10 && isDigit(text.charCodeAt(start - 1))) start--;
  if (start === colon || colon - start > 10 || text.charCodeAt(start) === 0x30) return -1;
  const third = Number(text.slice(start, colon)) / 3;
  const isPower = Number.isInteger(third) && third <= 2 ** 30 && Number.isInteger(Math.log2(third));
  return isPower ? start : -1;
}

/** Whether letters of both cases, or letters and digits, are mixed as they are in base 64. */
function looksRandom(text: string, start: number, end: number): boolean {
  return /[A-Z]/.test(text.slice(start, end)) && /[a-z0-9]/.test(text.slice(start, end));
}

/**
 * Finds ssdeep digests, `blocksize:block1:block2`, well formed by the rules of ssdeep 2.14. Without
 * the word `ssdeep` before them, short ones are left alone: times, ratios and line numbers.
 */
export function findSsdeepDigests(text: string, found: Found[]): void {
  let colon = text.indexOf(':');
  while (colon >= 0) {
    const digest = isDigit(text.charCodeAt(colon - 1)) ? digestAt(text, colon) : null;
    if (digest !== null) found.push(digest);
    colon = text.indexOf(':', digest === null ? colon + 1 : digest.end);
  }
}

function digestAt(text: string, colon: number): Found | null {
  const start = blockSizeBefore(text, colon);
  if (start < 0 || !isLeftEdge(text, start)) return null;
  const first = readBlock(text, colon + 1);
  if (text.charCodeAt(first.end) !== COLON || first.length > MAX_BLOCK) return null;
  const second = readBlock(text, first.end + 1);
  const end = second.end;
  if (second.length > MAX_BLOCK || !isRightEdge(text, end)) return null;
  const isLong = first.length >= MIN_BLOCK || second.length >= MIN_BLOCK;
  if (!isLong || !looksRandom(text, colon + 1, end)) {
    if (labelBefore(text, start) !== 'ssdeep') return null;
  }
  return { kind: 'ssdeep', key: text.slice(start, end), start, end };
}

function isLeftEdge(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  // `ssdeep:3072:…` is a label, `10:3072:…` is not.
  if (before === COLON) return isLetter(text.charCodeAt(start - 2));
  return isWordBreak(before) && before !== 0x2b && before !== 0x2f && before !== 0x2e;
}

function isRightEdge(text: string, end: number): boolean {
  if (end === text.length) return true;
  const after = text.charCodeAt(end);
  return after !== COLON && after !== 0x3d && isWordBreak(after);
}
