import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORPUS_DIR } from '../test/corpus';
import { type BenchBrowser, openBench } from './browser/bench-browser';
import { writeDoubled } from './browser/doubled-library';
import type { BenchTask } from './browser/worker';

/**
 * Importing in a worker of the extension, in Chromium: against the least work on the same zip, ready
 * packs against an object a record, memory, and what becomes of all that when the library doubles.
 * `wxt build` first. Ratios are of medians of one run, the ways taken in turn.
 */

const ROUNDS = 5;

if (CORPUS_DIR === undefined) {
  console.error('The published data files are not at hand: set CORPUS_DIR to their folder.');
  process.exit(1);
}
const half = join(CORPUS_DIR, 'strontic.github.io-half.zip');
const folder = mkdtempSync(join(tmpdir(), 'pe-lens-doubled-'));
const whole = join(folder, 'doubled.zip');
writeDoubled(half, whole);

const median = (all: readonly number[]) =>
  all.toSorted((one, other) => one - other)[all.length >> 1] ?? Number.NaN;

/** Medians in milliseconds, the tasks in turn; the first round warms up. */
async function medians(bench: BenchBrowser, tasks: readonly BenchTask[], rounds: number) {
  const times = new Map<BenchTask, number[]>(tasks.map((task) => [task, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const task of tasks) {
      const { milliseconds } = await bench.run(task);
      if (round > 0) times.get(task)?.push(milliseconds);
    }
  }
  return (task: BenchTask) => median(times.get(task) ?? []);
}

/** The most memory that the worker's process takes in a task beyond what it has before, in MB. */
async function peak(
  bench: BenchBrowser,
  task: BenchTask,
): Promise<{ before: number; most: number }> {
  await bench.freshWorker();
  await bench.run('nothing');
  const before = bench.memory();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, bench.memory());
  }, 10);
  await bench.run(task);
  clearInterval(timer);
  return { before: before / 1e6, most: most / 1e6 };
}

const row = (name: string, value: string, target = '') =>
  console.log(`${name.padEnd(52)} ${value.padStart(16)}  ${target}`);

const bench = await openBench();
try {
  await bench.give(half);
  const first = await peak(bench, 'import');
  const time = await medians(bench, ['bare', 'read', 'import'], ROUNDS);
  const base = time('bare');
  row('inflate, decode, parse', `${Math.round(base)} ms`);
  row('our readers', `${Math.round(time('read'))} ms`, `${(time('read') / base).toFixed(2)} ×`);
  row('import', `${Math.round(time('import'))} ms`);
  row('import / inflate, decode, parse', (time('import') / base).toFixed(2), 'at most 2.5');
  const lookUp = (await medians(bench, ['look-up'], ROUNDS))('look-up');

  await bench.give(whole);
  const second = await peak(bench, 'import');
  const doubled = (await medians(bench, ['import'], 3))('import');
  const lookUpDoubled = (await medians(bench, ['look-up'], ROUNDS))('look-up');
  row('import of twice the records / of these', (doubled / time('import')).toFixed(2), 'at most 2');
  row('look-up of a hash', `${lookUp.toFixed(2)} µs`);
  row('look-up in twice the records', `${lookUpDoubled.toFixed(2)} µs`, 'unchanged');
  for (const [name, { before, most }] of [
    ['peak memory of the worker', first],
    ['peak memory, twice the records', second],
  ] as const) {
    const words = `${Math.round(before)} → ${Math.round(most)} MB`;
    row(name, words, `${Math.round(most - before)} MB more; at most 300`);
  }

  await bench.give(half);
  await bench.freshWorker();
  const writing = await medians(bench, ['install', 'objects'], 3);
  row('install a ready pack', `${Math.round(writing('install'))} ms`);
  row('write an object a record, with its keys', `${Math.round(writing('objects'))} ms`);
  row('install / objects', (writing('install') / writing('objects')).toFixed(3), 'at most 0.125');
} finally {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
}
