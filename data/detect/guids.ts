import { isHex, isWord } from './chars';
import type { Scan } from './scan';

/** Characters of a GUID without braces. */
export const GUID_LENGTH = 36;

const HYPHEN = 0x2d;
function isHexBetween(codes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isHex(codes[i] ?? 0)) return false;
  return true;
}

/** Whether a GUID (8-4-4-4-12 hex digits) stands at `start`, whatever its surroundings. */
export function isGuidAt(scan: Scan, start: number): boolean {
  const { codes } = scan;
  if (codes[start + 13] !== HYPHEN || codes[start + 18] !== HYPHEN) return false;
  if (codes[start + 8] !== HYPHEN || codes[start + 23] !== HYPHEN) return false;
  return (
    isHexBetween(codes, start, start + 8) &&
    isHexBetween(codes, start + 9, start + 13) &&
    isHexBetween(codes, start + 14, start + 18) &&
    isHexBetween(codes, start + 19, start + 23) &&
    isHexBetween(codes, start + 24, start + GUID_LENGTH)
  );
}

/** Whether a GUID at `start` is whole: not a part of a longer run of words and hyphens. */
export function isWholeGuid(scan: Scan, start: number): boolean {
  const next = scan.at(start + GUID_LENGTH);
  if (isWord(next) || next === HYPHEN) return false;
  const before = scan.at(start - 1);
  if (before === 0x5f) return /clsid_$/i.test(scan.text.slice(Math.max(0, start - 6), start));
  return !isWord(before) && before !== HYPHEN;
}
