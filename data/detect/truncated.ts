import { ELLIPSIS, isDigit, isHex, isWord } from './chars';
import { found } from './found';
import type { Indicator } from './indicator';
import { isHashLength } from './keys';
import type { Scan } from './scan';

const DOT = 0x2e;
/** Fewer characters after the ellipsis are more likely a word than the end of a hash. */
const MIN_TAIL = 2;

/** Length of the ellipsis at `at`: `…`, `⋯`, three and more dots, any of them in brackets; or 0. */
function ellipsisAt(scan: Scan, at: number): number {
  const open = scan.at(at);
  const close = open === 0x5b ? 0x5d : open === 0x28 ? 0x29 : 0;
  let i = close === 0 ? at : at + 1;
  const code = scan.at(i);
  if (code === ELLIPSIS) i++;
  else {
    const dots = i;
    while (i - dots < 6 && scan.at(i) === DOT) i++;
    if (i - dots < 3) return 0;
  }
  if (close === 0) return i - at;
  return scan.at(i) === close ? i + 1 - at : 0;
}

/**
 * A truncated hash whose head is the run of hex digits from `start` to `end`: `c07a27bf…cceda13`,
 * `c07a27bf...cceda13`, `c07a27bf…`; null where no ellipsis follows, or where head and tail have not
 * both letters and digits (numbers and dates). A whole hash before an ellipsis is no head.
 */
export function foundTruncated(scan: Scan, start: number, end: number): Indicator | null {
  let after = end;
  if (scan.at(after) === 0x20 && ellipsisAt(scan, after + 1) > 0) after++;
  const ellipsis = ellipsisAt(scan, after);
  if (ellipsis === 0) return null;
  let tailStart = after + ellipsis;
  if (after > end && scan.at(tailStart) === 0x20) tailStart++;
  let tailEnd = tailStart;
  while (tailEnd - tailStart <= 128 && isHex(scan.at(tailEnd))) tailEnd++;
  const whole = !isWord(scan.at(tailEnd));
  const tail = tailEnd - tailStart;
  if (tail >= MIN_TAIL && whole) {
    if (end - start + tail > 128 || !isMixed(scan, start, end, tailStart, tailEnd)) return null;
    const key =
      `${scan.text.slice(start, end)}…${scan.text.slice(tailStart, tailEnd)}`.toLowerCase();
    return found(scan.text, 'hash-prefix', key, start, tailEnd);
  }
  if (after > end || isHashLength(end - start)) return null;
  if (!isMixed(scan, start, end, end, end)) return null;
  const key = `${scan.text.slice(start, end).toLowerCase()}…`;
  return found(scan.text, 'hash-prefix', key, start, after + ellipsis);
}

function isMixed(scan: Scan, from: number, to: number, from2: number, to2: number): boolean {
  let digits = 0;
  for (let i = from; i < to; i++) if (isDigit(scan.at(i))) digits++;
  for (let i = from2; i < to2; i++) if (isDigit(scan.at(i))) digits++;
  return digits > 0 && digits < to - from + (to2 - from2);
}
