import { isDigit, isHex, isWordBreak } from './chars';
import { found } from './found';
import type { Indicator } from './indicator';
import { HASH_LENGTHS } from './keys';

const DOT = 0x2e;
/** Fewer characters after the ellipsis are more likely a word than the end of a hash. */
const MIN_TAIL = 2;

/** Length of the ellipsis at `at`: `…`, `⋯`, three and more dots, any of them in brackets; or 0. */
function ellipsisAt(text: string, at: number): number {
  const open = text.charCodeAt(at);
  const close = open === 0x5b ? 0x5d : open === 0x28 ? 0x29 : 0;
  let i = close === 0 ? at : at + 1;
  const code = text.charCodeAt(i);
  if (code === 0x2026 || code === 0x22ef) i++;
  else {
    const dots = i;
    while (i - dots < 6 && text.charCodeAt(i) === DOT) i++;
    if (i - dots < 3) return 0;
  }
  if (close === 0) return i - at;
  return text.charCodeAt(i) === close ? i + 1 - at : 0;
}

/**
 * A truncated hash whose head is the run of hex digits from `start` to `end`: `c07a27bf…cceda13`,
 * `c07a27bf...cceda13`, `c07a27bf…`; null where no ellipsis follows, or where head and tail have not
 * both letters and digits (numbers and dates). A whole hash before an ellipsis is no head.
 */
export function foundTruncated(text: string, start: number, end: number): Indicator | null {
  let after = end;
  if (text.charCodeAt(after) === 0x20 && ellipsisAt(text, after + 1) > 0) after++;
  const ellipsis = ellipsisAt(text, after);
  if (ellipsis === 0) return null;
  let tailStart = after + ellipsis;
  if (after > end && text.charCodeAt(tailStart) === 0x20) tailStart++;
  let tailEnd = tailStart;
  while (tailEnd - tailStart <= 128 && isHex(text.charCodeAt(tailEnd))) tailEnd++;
  const whole = tailEnd === text.length || isWordBreak(text.charCodeAt(tailEnd));
  const tail = tailEnd - tailStart;
  if (tail >= MIN_TAIL && whole) {
    if (end - start + tail > 128 || !isMixed(text, start, end, tailStart, tailEnd)) return null;
    const key = `${text.slice(start, end)}…${text.slice(tailStart, tailEnd)}`.toLowerCase();
    return found(text, 'hash-prefix', key, start, tailEnd);
  }
  if (after > end || HASH_LENGTHS.has(end - start)) return null;
  if (!isMixed(text, start, end, end, end)) return null;
  const key = `${text.slice(start, end).toLowerCase()}…`;
  return found(text, 'hash-prefix', key, start, after + ellipsis);
}

function isMixed(text: string, from: number, to: number, from2: number, to2: number): boolean {
  let digits = 0;
  for (let i = from; i < to; i++) if (isDigit(text.charCodeAt(i))) digits++;
  for (let i = from2; i < to2; i++) if (isDigit(text.charCodeAt(i))) digits++;
  return digits > 0 && digits < to - from + (to2 - from2);
}
