/**
 * What a piece of text could identify, and the form of its key:
 *
 * | kind           | key                                                                        |
 * |----------------|----------------------------------------------------------------------------|
 * | `hash`         | lower-case hex, 32, 40, 64, 96 or 128 characters                           |
 * | `hash-prefix`  | lower-case hex `head…tail`; the tail may be empty                          |
 * | `serial`       | lower-case hex of a certificate's serial number                            |
 * | `ssdeep`       | the digest as printed, without a file name                                 |
 * | `file-name`    | lower case, refanged, without quotes                                       |
 * | `file-path`    | lower case, backslashes, prefixes and environment variables resolved       |
 * | `clsid`        | lower case, without braces                                                 |
 * | `catalog-link` | lower-case stem of a page of the catalog's website                         |
 */
export const INDICATOR_KINDS = [
  'hash',
  'hash-prefix',
  'serial',
  'ssdeep',
  'file-name',
  'file-path',
  'clsid',
  'catalog-link',
] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** What is looked up: equal keys of one kind are the same question. */
export interface IndicatorKey {
  kind: IndicatorKind;
  key: string;
}

/** An indicator at its place: `text` is the source text from `start` to `end` (UTF-16 units). */
export interface Indicator extends IndicatorKey {
  start: number;
  end: number;
  text: string;
}
