import type { Indicator, IndicatorKind } from '@/data/detect/indicator';

/** What the detector is measured against: one bounded regular expression, and a bare loop. */

const EXTENSION =
  '(?:exe|dll|sys|ocx|cpl|scr|msc|drv|ax|tsp|efi|acm|ime|rll|ps1|vbs|cmd|bat|reg|ins)';
const NAME_END = '(?![\\w~]|\\.\\w)';
const DOT = '(?:\\.|\\[\\.\\]|\\(\\.\\)|\\{\\.\\}|\\[dot\\]|\\(dot\\))';

/**
 * The same kinds as a careful author would write them: anchored, bounded, no backtracking into
 * itself. What needs a second look (spaces in names, balanced quotes, whole escapes) is left out.
 */
const ALTERNATIVES: readonly [kind: IndicatorKind, expression: string][] = [
  ['catalog-link', 'https?://[\\w./-]{1,80}/xcyclopedia/library/[^\\s"<>]{1,200}\\.html'],
  ['clsid', '(?<![\\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\\w-])'],
  ['hash-prefix', '(?<!\\w)[0-9a-f]{8,64}(?:…|\\.\\.\\.)[0-9a-f]{0,64}(?!\\w)'],
  [
    'hash',
    '(?<!\\w)(?:[0-9a-f]{128}|[0-9a-f]{96}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?!\\w)|' +
      '(?<!\\w)[0-9a-f]{2}(?::[0-9a-f]{2}){15,63}(?!\\w)|(?<!\\w)[0-9a-f]{2}(?: [0-9a-f]{2}){15,63}(?!\\w)',
  ],
  ['serial', '(?<=serial(?: ?number)?\\W{1,4})[0-9a-f]{12,42}(?!\\w)'],
  ['hash-prefix', '(?<=(?:md5|sha-?[1-5]\\d{0,2}|hash)\\W{1,4})[0-9a-f]{8,28}(?!\\w)'],
  ['ssdeep', '(?<![\\d:])\\d{1,10}:[a-z0-9+/]{7,64}:[a-z0-9+/]{0,64}(?![\\w+/:])'],
  [
    'file-path',
    '(?:(?<!\\w)[a-z]:|%[\\w()]{3,28}%|\\\\\\\\[\\w.$?-]{1,64}|\\\\(?:device|systemroot|windows)|' +
      '\\$env:\\w{3,24}|/mnt/[a-z]|/cygdrive/[a-z]|/[a-z])' +
      '(?:[\\\\/]{1,4}[^\\\\/:*?"<>|\\n]{1,64}){0,12}[\\\\/]{1,4}' +
      `[\\w.~-]{1,64}${DOT}${EXTENSION}${NAME_END}`,
  ],
  ['file-name', `(?<![\\w.~-])[\\w.~-]{1,64}${DOT}${EXTENSION}${NAME_END}`],
];
const ONE_EXPRESSION = new RegExp(ALTERNATIVES.map(([, part]) => `(${part})`).join('|'), 'gi');

/** What the expression finds, in the form of the detector's answer. */
export function runExpression(text: string): Indicator[] {
  const found: Indicator[] = [];
  for (const match of text.matchAll(ONE_EXPRESSION)) {
    const printed = match[0];
    const group = match.findIndex((part, i) => i > 0 && part !== undefined);
    const kind = ALTERNATIVES[group - 1]?.[0] ?? 'hash';
    const end = match.index + printed.length;
    found.push({ kind, key: printed.toLowerCase(), start: match.index, end, text: printed });
  }
  return found;
}

/** The least that anything does which looks at each character. */
export function runLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
