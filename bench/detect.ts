/**
 * The detector against one bounded regular expression for the same kinds, and against a bare `charCodeAt` loop, on prose, on text dense with indicators, and on hostile text.
 * Both sides run in turn in one process, so that the ratios hold on a busy machine.
 *
 *     npx tsx bench/detect.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detect } from '@/data/detect/detect';
import type { Indicator, IndicatorKind } from '@/data/detect/indicator';
import { CROWDED, denseText, HOSTILE, proseText } from './detect-texts';

const SIZE = 4 * 1024 * 1024;
const ROUNDS = 15;

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
function runExpression(text: string): Indicator[] {
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

function runLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** As long as the longest inline runs that a page's walker hands over. */
const PIECE = 16 * 1024;

/** A text in the pieces that a walker would hand over, each a string of its own. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) {
    pieces.push(Buffer.from(text.slice(at, at + PIECE)).toString());
  }
  return pieces;
}

function timeOf(run: (text: string) => unknown, pieces: readonly string[]): number {
  const start = performance.now();
  for (const piece of pieces) run(piece);
  return performance.now() - start;
}

/** Best times of each run, the runs taking turns: what other processes took is left out. */
function compare(pieces: readonly string[], runs: ((text: string) => unknown)[]): number[] {
  const times = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, run] of runs.entries()) {
      times[i] = Math.min(times[i] ?? 0, timeOf(run, pieces));
    }
  }
  return times;
}

function speed(pieces: readonly string[], time: number): string {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return `${(length / 1000 / time).toFixed(0)} MB/s`;
}

function count(pieces: readonly string[], run: (text: string) => Indicator[]): number {
  return pieces.reduce((sum, piece) => sum + run(piece).length, 0);
}

function reportAgainstExpression(name: string, pieces: readonly string[], gate: number): void {
  const [ours = 0, expression = 0] = compare(pieces, [detect, runExpression]);
  console.log(
    `${name}: ${speed(pieces, ours)}, expression ${speed(pieces, expression)}, ` +
      `ratio ${(expression / ours).toFixed(1)} (gate ${gate}), ` +
      `${count(pieces, detect)} indicators ` +
      `(expression ${count(pieces, runExpression)})`,
  );
}

const directory = process.argv[2];
if (directory !== undefined) {
  const pages = readdirSync(directory).filter((name) => name.endsWith('.md'));
  const texts = pages
    .slice(0, 1500)
    .map((name) => readFileSync(join(directory, name), 'utf8').replace('\ufeff', ''));
  reportAgainstExpression('pages', texts, 4);
}
reportAgainstExpression('prose', piecesOf(proseText(SIZE)), 15);
reportAgainstExpression('dense', piecesOf(denseText(SIZE)), 4);

let worst = 0;
for (const [name, make] of HOSTILE) {
  const text = make(SIZE / 4);
  const [ours = 0, loop = 0] = compare([text], [detect, runLoop]);
  worst = Math.max(worst, ours / loop);
  console.log(
    `hostile, ${name}: ${speed([text], ours)}, ratio to a loop ${(ours / loop).toFixed(1)}`,
  );
}
console.log(`worst hostile ratio ${worst.toFixed(1)} (gate 12)`);

for (const [name, make] of CROWDED) {
  const pieces = piecesOf(make(SIZE / 4));
  const [ours = 0] = compare(pieces, [detect]);
  const indicators = count(pieces, detect);
  console.log(
    `crowded, ${name}: ${speed(pieces, ours)}, ` +
      `${((ours * 1e6) / Math.max(1, indicators)).toFixed(0)} ns an indicator`,
  );
}
