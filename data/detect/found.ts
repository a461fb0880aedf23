import type { Indicator, IndicatorKind } from './indicator';
import type { Scan } from './scan';

/** Set in digits, hyphens and small letters, not in capitals. */
const SMALL = 0x20;

/** The indicator of `kind` and `key` at its place in the text that a scanner was given. */
export function found(
  text: string,
  kind: IndicatorKind,
  key: string,
  start: number,
  end: number,
): Indicator {
  return { kind, key, start, end, text: text.slice(start, end) };
}

/** The same for what is its own key but for capitals; it is ASCII. */
export function foundAsPrinted(
  scan: Scan,
  kind: IndicatorKind,
  start: number,
  end: number,
): Indicator {
  const text = scan.text.slice(start, end);
  return { kind, key: text.toLowerCase(), start, end, text };
}

/** The same for a run of hex digits and hyphens, most of which are printed as their key is. */
export function foundHex(scan: Scan, kind: IndicatorKind, start: number, end: number): Indicator {
  const { codes } = scan;
  let bits = SMALL;
  for (let i = start; i < end; i++) bits &= codes[i] ?? 0;
  const text = scan.text.slice(start, end);
  return { kind, key: bits === 0 ? text.toLowerCase() : text, start, end, text };
}
