import type { Indicator, IndicatorKind } from './indicator';

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

/** The same for kinds whose key is the text in lower case; the text is ASCII. */
export function foundAsPrinted(
  text: string,
  kind: IndicatorKind,
  start: number,
  end: number,
): Indicator {
  const printed = text.slice(start, end);
  return { kind, key: printed.toLowerCase(), start, end, text: printed };
}
