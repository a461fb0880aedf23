import { isHex, isWord } from './chars';
import { found } from './found';
import type { Indicator } from './indicator';
import { isHashLength, toSerialKey } from './keys';
import { isSerialBefore, labelBefore } from './labels';
import type { Scan } from './scan';

/** A run of pairs of hex digits with one separator: `f7:c2:f2`, `f7 c2 f2`, `f7-c2-f2`. */
export interface PairRun {
  start: number;
  end: number;
  pairs: number;
}

const SPACE = 0x20;
/** The shortest serial number. */
const MIN_PAIRS = 6;

function isPairSeparator(code: number): boolean {
  return code === SPACE || code === 0x3a || code === 0x2d;
}

function isPair(scan: Scan, at: number): boolean {
  return isHex(scan.at(at)) && isHex(scan.at(at + 1));
}

/** Whether a separator of the run and a pair end before `at`; where that pair starts, else -1. */
function pairBefore(scan: Scan, at: number, separator: number, floor: number): number {
  let gap = at - 1;
  if (scan.at(gap) !== separator) return -1;
  // certutil puts two spaces in the middle of sixteen pairs.
  if (separator === SPACE && scan.at(gap - 1) === SPACE) gap--;
  return gap - 2 >= floor && isPair(scan, gap - 2) ? gap - 2 : -1;
}

function pairAfter(scan: Scan, at: number, separator: number): number {
  if (scan.at(at) !== separator) return -1;
  let next = at + 1;
  if (separator === SPACE && scan.at(next) === SPACE) next++;
  return isPair(scan, next) && !isHex(scan.at(next + 2)) ? next : -1;
}

/**
 * The run of six or more pairs round the pair at `pair`, not reaching before `floor`, or null. Its
 * length is bounded by nothing: the caller goes on after its end.
 */
export function pairRunAt(scan: Scan, pair: number, floor: number): PairRun | null {
  const after = runAt(scan, pair, floor, scan.at(pair + 2));
  return after ?? runAt(scan, pair, floor, scan.at(pair - 1));
}

function runAt(scan: Scan, found: number, floor: number, separator: number): PairRun | null {
  if (!isPairSeparator(separator)) return null;
  // Digits that end a word (`xaa:f7:c2`) are no pair of the run, also where it was found by them.
  const pair = isWord(scan.at(found - 1)) ? pairAfter(scan, found + 2, separator) : found;
  if (pair < 0) return null;
  let start = pair;
  let pairs = 1;
  for (;;) {
    const before = pairBefore(scan, start, separator, floor);
    if (before < 0 || isWord(scan.at(before - 1))) break;
    start = before;
    pairs++;
  }
  let end = pair + 2;
  for (;;) {
    const next = pairAfter(scan, end, separator);
    if (next < 0) break;
    end = next + 2;
    pairs++;
  }
  return pairs >= MIN_PAIRS ? { start, end, pairs } : null;
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
export function foundInPairs(scan: Scan, run: PairRun): Indicator | null {
  const { start, end, pairs } = run;
  const { text } = scan;
  const next = scan.at(end);
  if (isWord(scan.at(start - 1)) || isWord(next)) return null;
  // More of it on the next line: a public key or a signature.
  if (next === 0x3a && /^:\s*[0-9a-f]{2}:/i.test(text.slice(end, end + 24))) return null;
  const printed = text.slice(start, end);
  if (isSerialBefore(scan, start)) {
    const key = toSerialKey(printed);
    return key === '' ? null : found(text, 'serial', key, start, end);
  }
  if (!isHashLength(pairs * 2)) return null;
  if (printed.includes(' ') && (pairs < 20 || isDump(text, run))) {
    const label = labelBefore(scan, start);
    const isLabelled = label === 'hash' || label === 'algorithm';
    if (!isLabelled && !isUnderTitle(text, start)) return null;
  }
  return found(text, 'hash', printed.replace(/[^0-9a-f]/gi, '').toLowerCase(), start, end);
}

/** certutil prints the hash on the line after `MD5 hash of file C:\x.exe:`. */
function isUnderTitle(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const line = before.lastIndexOf('\n');
  if (line < 0 || before.slice(line).trim() !== '') return false;
  const title = before.lastIndexOf('\n', line - 1);
  return /hash|thumbprint|fingerprint/i.test(before.slice(title + 1, line));
}
