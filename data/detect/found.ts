import type { Indicator, IndicatorKind } from './indicator';
import type { LowerCase } from './lower-case';

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

/** The same for what is its own key but for capitals; the text is ASCII. */
export function foundAsPrinted(
  text: string,
  kind: IndicatorKind,
  start: number,
  end: number,
  lower: LowerCase,
): Indicator {
  return { kind, key: lower.slice(start, end), start, end, text: text.slice(start, end) };
}
