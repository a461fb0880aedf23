import { isHex, isWordBreak } from './chars';
import { found } from './found';
import type { Indicator } from './indicator';
import { HASH_LENGTHS, toHashKey, toSerialKey } from './keys';
import { isSerialBefore, labelBefore } from './labels';

/** A run of pairs of hex digits with one separator: `f7:c2:f2`, `f7 c2 f2`, `f7-c2-f2`. */
export interface PairRun {
  start: number;
  end: number;
  pairs: number;
}

const SPACE = 0x20;

function isPairSeparator(code: number): boolean {
  return code === SPACE || code === 0x3a || code === 0x2d;
}

function isPair(text: string, at: number): boolean {
  return isHex(text.charCodeAt(at)) && isHex(text.charCodeAt(at + 1));
}

/** Whether a separator of the run and a pair end before `at`; where that pair starts, else -1. */
function pairBefore(text: string, at: number, separator: number, floor: number): number {
  let gap = at - 1;
  if (text.charCodeAt(gap) !== separator) return -1;
  // certutil puts two spaces in the middle of sixteen pairs.
  if (separator === SPACE && text.charCodeAt(gap - 1) === SPACE) gap--;
  return gap - 2 >= floor && isPair(text, gap - 2) ? gap - 2 : -1;
}

function pairAfter(text: string, at: number, separator: number): number {
  if (text.charCodeAt(at) !== separator) return -1;
  let next = at + 1;
  if (separator === SPACE && text.charCodeAt(next) === SPACE) next++;
  return isPair(text, next) && !isHex(text.charCodeAt(next + 2)) ? next : -1;
}

/**
 * The run of pairs round the pair at `pair`, not reaching before `floor`; null where the pair stands
 * alone. Its length is bounded by nothing: the caller goes on after its end.
 */
export function pairRunAt(text: string, pair: number, floor: number): PairRun | null {
  const after = text.charCodeAt(pair + 2);
  const separator = isPairSeparator(after) ? after : text.charCodeAt(pair - 1);
  if (!isPairSeparator(separator)) return null;
  let start = pair;
  let pairs = 1;
  for (;;) {
    const before = pairBefore(text, start, separator, floor);
    if (before < 0 || (before > 0 && !isWordBreak(text.charCodeAt(before - 1)))) break;
    start = before;
    pairs++;
  }
  let end = pair + 2;
  for (;;) {
    const next = pairAfter(text, end, separator);
    if (next < 0) break;
    end = next + 2;
    pairs++;
  }
  return pairs > 1 ? { start, end, pairs } : null;
}

/** A line of a hex dump or a hex string of a rule: offset before, text after, or braces round it. */
function isDump(text: string, run: PairRun): boolean {
  const after = text.slice(run.end, run.end + 3);
  if (/^ ?[ \t]\S/.test(after) && /^(?: {2}|\t| ?\|)/.test(after)) return true;
  const before = text.slice(Math.max(0, run.start - 16), run.start);
  return /(?:^|[\s|])[0-9a-f]{4,8}:?h?\s+$/i.test(before) || /\{\s*$/.test(before);
}

/**
 * The hash, thumbprint or serial number that a run of pairs is, or null. Separated by spaces, fewer
 * than 20 pairs need a label before them, since any line of a hex dump has 16.
 */
export function foundInPairs(text: string, run: PairRun): Indicator | null {
  const { start, end, pairs } = run;
  if (pairs < 6) return null;
  if (start > 0 && !isWordBreak(text.charCodeAt(start - 1))) return null;
  const next = text.charCodeAt(end);
  if (end < text.length && !isWordBreak(next)) return null;
  // More of it on the next line: a public key or a signature.
  if (next === 0x3a && /^:\s*[0-9a-f]{2}:/i.test(text.slice(end, end + 24))) return null;
  const printed = text.slice(start, end);
  if (isSerialBefore(text, start)) {
    const key = toSerialKey(printed);
    return key === '' ? null : found(text, 'serial', key, start, end);
  }
  if (!HASH_LENGTHS.has(pairs * 2)) return null;
  if (printed.includes(' ') && (pairs < 20 || isDump(text, run))) {
    const label = labelBefore(text, start);
    const isLabelled = label === 'hash' || label === 'algorithm';
    if (!isLabelled && !isUnderTitle(text, start)) return null;
  }
  const key = toHashKey(printed);
  return key === '' ? null : found(text, 'hash', key, start, end);
}

/** certutil prints the hash on the line after `MD5 hash of file C:\x.exe:`. */
function isUnderTitle(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const line = before.lastIndexOf('\n');
  if (line < 0 || before.slice(line).trim() !== '') return false;
  const title = before.lastIndexOf('\n', line - 1);
  return /hash|thumbprint|fingerprint/i.test(before.slice(title + 1, line));
}
