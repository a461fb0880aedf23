import { isHex, isWordBreak } from './chars';

/** Characters of a GUID without braces. */
export const GUID_LENGTH = 36;

/** Whether a GUID (8-4-4-4-12 hex digits) stands at `start`, whatever its surroundings. */
export function isGuidAt(text: string, start: number): boolean {
  if (start + GUID_LENGTH > text.length) return false;
  for (let i = 0; i < GUID_LENGTH; i++) {
    const code = text.charCodeAt(start + i);
    const hyphen = i === 8 || i === 13 || i === 18 || i === 23;
    if (hyphen ? code !== 0x2d : !isHex(code)) return false;
  }
  return true;
}

/** Whether a GUID at `start` is whole: not a part of a longer run of words and hyphens. */
export function isWholeGuid(text: string, start: number): boolean {
  const end = start + GUID_LENGTH;
  if (end < text.length) {
    const next = text.charCodeAt(end);
    if (!isWordBreak(next) || next === 0x2d) return false;
  }
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (before === 0x5f) return /clsid_$/i.test(text.slice(Math.max(0, start - 6), start));
  return isWordBreak(before) && before !== 0x2d;
}
