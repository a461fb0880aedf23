import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readPage } from '@/data/import/page-reader';
import { CORPUS_DIR } from '../test/corpus';
import { stopWorkersBy } from '../test/e2e/harness/stop-workers';
import { readHalfLibrary } from '../test/half-library';
import { openBench } from './browser/bench-browser';

/**
 * From a background worker that the browser has stopped to its first answer, in Chromium, with the half
 * library installed: what a page waits for from asking of one hash to having the finding. `wxt build`
 * first. The same question to the running worker stands beside it.
 */

const STARTS = 25;
const TARGET = 100;
/** Milliseconds. */
const SETTLING = 500;

if (CORPUS_DIR === undefined) {
  console.error('The published data files are not at hand: set CORPUS_DIR to their folder.');
  process.exit(1);
}

/** Hashes of files from all over the library, another one for each start. */
function hashesOf(corpus: string): string[] {
  const pages = readHalfLibrary(corpus);
  const hashes: string[] = [];
  for (let at = 0; hashes.length <= STARTS && at < pages.length; at += 401) {
    const { name = '', text = '' } = pages[at] ?? {};
    const record = readPage(text, name);
    if (record.kind === 'file' && record.hashes.sha256) hashes.push(record.hashes.sha256);
  }
  return hashes;
}

/** Milliseconds from the question to the answer, as the asking page sees them. */
async function timeOf(page: Page, key: string): Promise<number> {
  const { milliseconds, answer } = await page.evaluate(async (hash) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    const start = performance.now();
    const found = await runtime.sendMessage({
      name: 'find',
      argument: { keys: [{ kind: 'hash', key: hash }] },
    });
    return { milliseconds: performance.now() - start, answer: JSON.stringify(found) };
  }, key);
  if (!answer?.includes(key)) throw new Error(`No finding for ${key}: ${answer?.slice(0, 200)}`);
  return milliseconds;
}

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

const sorted = (times: readonly number[]) => times.toSorted((one, other) => one - other);
const rowOf = (times: readonly number[]) => ({
  'median ms': Number((sorted(times)[times.length >> 1] ?? Number.NaN).toFixed(1)),
  'least ms': Number((sorted(times)[0] ?? Number.NaN).toFixed(1)),
  'most ms': Number((sorted(times).at(-1) ?? Number.NaN).toFixed(1)),
});

const hashes = hashesOf(CORPUS_DIR);
const bench = await openBench();
try {
  await bench.give(join(CORPUS_DIR, 'strontic.github.io-half.zip'));
  const { records } = await bench.run('import');
  // The worker that ran before knows nothing of what was imported behind its back.
  const session = await bench.page.context().newCDPSession(bench.page);
  const stop = async () => {
    await stopWorkersBy(session);
    // What the browser then has to do about it would be timed too.
    await bench.page.waitForTimeout(SETTLING);
  };
  await stop();
  await timeOf(bench.page, hashes[0] ?? '');
  const cold: number[] = [];
  const warm: number[] = [];
  for (const hash of hashes.slice(1)) {
    await stop();
    cold.push(await timeOf(bench.page, hash));
    warm.push(await timeOf(bench.page, hash));
  }
  console.table({ 'from a stopped worker': rowOf(cold), 'from a running worker': rowOf(warm) });
  console.log(`${records} records; ${cold.length} starts. Target: a median under ${TARGET} ms.`);
} finally {
  await bench.close();
}
