import type { Indicator, IndicatorKind } from './indicator';
import type { Scan } from './scan';

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
