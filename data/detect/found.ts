import type { IndicatorKey } from './indicator';

/** An indicator in the text that a scanner was given, which may be the plain form of a page's. */
export interface Found extends IndicatorKey {
  start: number;
  end: number;
}
