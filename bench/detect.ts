/**
 * The detector against one bounded regular expression for the same kinds, and against a bare `charCodeAt` loop, on prose, on text dense with indicators, and on hostile text.
 * Both sides run in turn in one process, so that the ratios hold on a busy machine.
 *
 *     npx tsx bench/detect.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detect } from '@/data/detect/detect';
import { denseText, HOSTILE, proseText } from './detect-texts';

const SIZE = 4 * 1024 * 1024;
const ROUNDS = 7;

const EXTENSION =
  '(?:exe|dll|sys|ocx|cpl|scr|msc|drv|ax|tsp|efi|acm|ime|rll|ps1|vbs|cmd|bat|reg|ins)';
const NAME_END = '(?![\\w~]|\\.\\w)';
const DOT = '(?:\\.|\\[\\.\\]|\\(\\.\\)|\\{\\.\\}|\\[dot\\]|\\(dot\\))';

/**
 * The same kinds as a careful author would write them: anchored, bounded, no backtracking into
 * itself. What needs a second look (spaces in names, balanced quotes, whole escapes) is left out.
 */
const ONE_EXPRESSION = new RegExp(
  [
    'https?://[\\w./-]{1,80}/xcyclopedia/library/[^\\s"<>]{1,200}\\.html',
    '(?<![\\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\\w-])',
    '(?<!\\w)[0-9a-f]{8,64}(?:…|\\.\\.\\.)[0-9a-f]{0,64}(?!\\w)',
    '(?<!\\w)(?:[0-9a-f]{128}|[0-9a-f]{96}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?!\\w)',
    '(?<!\\w)[0-9a-f]{2}(?:([: -])[0-9a-f]{2})(?:\\1[0-9a-f]{2}){14,62}(?!\\w)',
    '(?<![\\d:])\\d{1,10}:[a-z0-9+/]{7,64}:[a-z0-9+/]{0,64}(?![\\w+/:])',
    `(?:(?<!\\w)[a-z]:|%[\\w()]{3,28}%|\\\\\\\\[\\w.$?-]{1,64}|\\\\(?:device|systemroot|windows)|\\$env:\\w{3,24}|/mnt/[a-z]|/cygdrive/[a-z]|/[a-z])(?:[\\\\/]{1,4}[^\\\\/:*?"<>|\\n]{1,64}){0,12}[\\\\/]{1,4}[\\w.~-]{1,64}${DOT}${EXTENSION}${NAME_END}`,
    `(?<![\\w.~-])[\\w.~-]{1,64}${DOT}${EXTENSION}${NAME_END}`,
  ].join('|'),
  'gi',
);

function runExpression(text: string): number {
  let count = 0;
  for (const match of text.matchAll(ONE_EXPRESSION)) count += match[0].length > 0 ? 1 : 0;
  return count;
}

function runLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** As long as the longest inline runs that a page's walker hands over. */
const PIECE = 16 * 1024;

function timeOf(run: (text: string) => unknown, pieces: readonly string[]): number {
  // Time of this process, not of the clock: another process on the machine does not count.
  const start = process.cpuUsage();
  for (const piece of pieces) run(piece);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Median times of each run, the runs taking turns. */
function compare(text: string, runs: ((text: string) => unknown)[]): number[] {
  const times = runs.map((): number[] => []);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, run] of runs.entries()) times[i]?.push(timeOf(run, pieces));
  }
  return times.map(median);
}

function speed(text: string, time: number): string {
  return `${(text.length / 1000 / time).toFixed(0)} MB/s`;
}

function reportAgainstExpression(name: string, text: string, gate: number): void {
  const [ours = 0, expression = 0] = compare(text, [(t) => detect(t), runExpression]);
  console.log(
    `${name}: ${speed(text, ours)}, expression ${speed(text, expression)}, ` +
      `ratio ${(expression / ours).toFixed(1)} (gate ${gate}), ` +
      `${detect(text).length} indicators (expression ${runExpression(text)})`,
  );
}

const directory = process.argv[2];
if (directory !== undefined) {
  const pages = readdirSync(directory).filter((name) => name.endsWith('.md'));
  const text = pages.slice(0, 1500).map((name) => readFileSync(join(directory, name), 'utf8'));
  reportAgainstExpression('pages', text.join('\n').slice(0, SIZE * 4), 4);
}
reportAgainstExpression('prose', proseText(SIZE), 15);
reportAgainstExpression('dense', denseText(SIZE), 4);

let worst = 0;
for (const [name, make] of HOSTILE) {
  const text = make(SIZE / 4);
  const [ours = 0, loop = 0] = compare(text, [(t) => detect(t), runLoop]);
  worst = Math.max(worst, ours / loop);
  console.log(
    `hostile, ${name}: ${speed(text, ours)}, ratio to a loop ${(ours / loop).toFixed(1)}`,
  );
}
console.log(`worst hostile ratio ${worst.toFixed(1)} (gate 12)`);
