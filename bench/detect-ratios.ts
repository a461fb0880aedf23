import { detect } from '@/data/detect/detect';
import type { Indicator } from '@/data/detect/indicator';
import { runExpression, runLoop } from './detect-rivals';
import { CROWDED, denseText, HOSTILE, proseText } from './detect-texts';

/** The measures of `detect.ts`, the same in Node and in a worker of a browser. */

const SIZE = 4 * 1024 * 1024;
const ROUNDS = 15;

/** As long as the longest inline runs that a page's walker hands over. */
const PIECE = 16 * 1024;

/** A text in the pieces that a walker would hand over, each a string of its own. */
function piecesOf(text: string): string[] {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) {
    pieces.push(decoder.decode(encoder.encode(text.slice(at, at + PIECE))));
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

/** A line on the detector against the expression. */
export function againstExpression(name: string, pieces: readonly string[], gate: number): string {
  const [ours = 0, expression = 0] = compare(pieces, [detect, runExpression]);
  return (
    `${name}: ${speed(pieces, ours)}, expression ${speed(pieces, expression)}, ` +
    `ratio ${(expression / ours).toFixed(1)} (gate ${gate}), ` +
    `${count(pieces, detect)} indicators ` +
    `(expression ${count(pieces, runExpression)})`
  );
}

/** The whole report, line by line as it is measured. */
export function* reportRatios(): Generator<string> {
  yield againstExpression('prose', piecesOf(proseText(SIZE)), 15);
  yield againstExpression('dense', piecesOf(denseText(SIZE)), 4);

  let worst = 0;
  for (const [name, make] of HOSTILE) {
    const text = make(SIZE / 4);
    const [ours = 0, loop = 0] = compare([text], [detect, runLoop]);
    worst = Math.max(worst, ours / loop);
    yield `hostile, ${name}: ${speed([text], ours)}, ratio to a loop ${(ours / loop).toFixed(1)}`;
  }
  yield `worst hostile ratio ${worst.toFixed(1)} (gate 12)`;

  for (const [name, make] of CROWDED) {
    const pieces = piecesOf(make(SIZE / 4));
    const [ours = 0] = compare(pieces, [detect]);
    const each = (ours * 1e6) / Math.max(1, count(pieces, detect));
    yield `crowded, ${name}: ${speed(pieces, ours)}, ${each.toFixed(0)} ns an indicator`;
  }
}
