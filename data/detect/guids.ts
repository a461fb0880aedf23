import { isHex, isWord } from './chars';
import type { Scan } from './scan';

/** Characters of a GUID without braces. */
export const GUID_LENGTH = 36;

const HYPHEN = 0x2d;
const GROUPS: readonly [from: number, to: number][] = [
  [0, 8],
  [9, 13],
  [14, 18],
  [19, 23],
  [24, 36],
];

/** Whether a GUID (8-4-4-4-12 hex digits) stands at `start`, whatever its surroundings. */
export function isGuidAt(scan: Scan, start: number): boolean {
  const { codes } = scan;
  if (codes[start + 13] !== HYPHEN || codes[start + 18] !== HYPHEN) return false;
  if (codes[start + 8] !== HYPHEN || codes[start + 23] !== HYPHEN) return false;
  for (const [from, to] of GROUPS) {
    for (let i = start + from; i < start + to; i++) if (!isHex(codes[i] ?? 0)) return false;
  }
  return true;
}

/** Whether a GUID at `start` is whole: not a part of a longer run of words and hyphens. */
export function isWholeGuid(scan: Scan, start: number): boolean {
  const next = scan.at(start + GUID_LENGTH);
  if (isWord(next) || next === HYPHEN) return false;
  const before = scan.at(start - 1);
  if (before === 0x5f) return /clsid_$/i.test(scan.text.slice(Math.max(0, start - 6), start));
  return !isWord(before) && before !== HYPHEN;
}
