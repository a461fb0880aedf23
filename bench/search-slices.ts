/**
 * How long one question keeps the background worker from answering others, in Chromium with the half
 * library and two more catalogs: the longest task of the worker's thread, in that thread's own time.
 * Each question is asked of a worker that has just started, which opens the catalogs and makes what
 * the question needs, and once more. `wxt build` with `PE_LENS_CATALOG=none` first.
 * Run: npx tsx bench/search-slices.ts
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CORPUS_DIR } from '@/test/corpus';
import { launchBrowser } from '@/test/e2e/harness/browser';
import { stopWorkers } from '@/test/e2e/harness/stop-workers';
import { traceWorker, type WorkerTasks } from './browser/worker-tasks';

const ROUNDS = 3;
const BOUND = 10;
const CATALOGS = [
  'strontic.github.io-half.zip',
  'strontic-xcyclopedia_COM.json.zip',
  'strontic-xcyclopedia.json.zip',
];
const DIGEST = '1536:Co66RLekVSZkdJJdPm/su/p2v6F+WaITVwhIbMFEiJCXX:dnQqdJYZpu6F+STVwhIbMqlz';
/** A certificate of some thousand files. */
const THUMBPRINT = 'a4341b9fd50fb9964283220a36a1ef6f6faa7840';

interface Message {
  name: string;
  argument: object;
}

const search = (...queries: string[]): Message[] =>
  queries.map((query) => ({ name: 'search', argument: { query, limit: 20 } }));
const typed = (text: string) =>
  search(...Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1)));
const ask = (name: string, ...keys: { kind: string; key: string }[]): Message[] => [
  { name, argument: { keys } },
];

const QUESTIONS: [string, Message[]][] = [
  ['search, typed letter by letter', typed('wksprt.exe')],
  ['search of several words, mistyped', search('operatng systm micrsoft')],
  ['filters without words', search('company:microsoft signed:no', 'path:system32', 'ext:dll')],
  ['export', search('export:WTSQuerySessionInformationW')],
  ['export, by a common part', search('export:get', 'export:e')],
  ['loaded module', search('module:ntdll.dll')],
  ['thumbprint of thousands, as a filter', search(`thumbprint:${THUMBPRINT}`)],
  ['thumbprint of thousands, looked up', ask('find', { kind: 'hash', key: THUMBPRINT })],
  ['digest', ask('find', { kind: 'ssdeep', key: DIGEST })],
  ['unknown name', ask('marks', { kind: 'file-name', key: 'scvhost.exe' })],
  [
    'whole record with much to link',
    [{ name: 'record', argument: { id: 'remote.exe-5fd194ff895e0d2f5263b355a6a0d3aa' } }],
  ],
  [
    'whole record with 9,011 exports',
    [{ name: 'record', argument: { id: 'qt5widgets.dll-ac4db7dba7380a3a849874a8ca148022' } }],
  ],
];

interface Extension {
  chrome: { runtime: { sendMessage(message: Message): Promise<unknown> } };
}

/** Sends messages one after the other, each once the one before is answered. */
function send(page: Page, messages: Message[]): Promise<void> {
  return page.evaluate(async (all) => {
    for (const message of all) {
      const { runtime } = (globalThis as unknown as Extension).chrome;
      if (!(await runtime.sendMessage(message))) throw new Error('No reply.');
    }
  }, messages);
}

if (CORPUS_DIR === undefined) throw new Error('The half library is needed: set CORPUS_DIR.');
const browser = await launchBrowser({ port: 9 });
try {
  const options = await browser.context.newPage();
  await options.goto(browser.own('options.html'));
  for (const [i, name] of CATALOGS.entries()) {
    await options.getByLabel('Files to import').setInputFiles(join(CORPUS_DIR, name));
    // Beside the embedded one.
    await options
      .locator('.catalogs > li')
      .nth(i + 1)
      .waitFor({ timeout: 300_000 });
  }
  await options.close();

  const page = await browser.context.newPage();
  // Without an id this page asks the background nothing.
  await page.goto(browser.own('record.html'));
  console.log(`longest task of the worker in ms, to be under ${BOUND}; all of the question's`);
  for (const [what, messages] of QUESTIONS) {
    const first: WorkerTasks[] = [];
    const again: WorkerTasks[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await stopWorkers(browser);
      // Starts the worker, which opens no catalog for this.
      await send(page, [{ name: 'commandKeys', argument: {} }]);
      first.push(await traceWorker(page, () => send(page, messages)));
      again.push(await traceWorker(page, () => send(page, messages)));
    }
    const least = (times: WorkerTasks[], of: 'longest' | 'all') =>
      Math.min(...times.map((time) => time[of])).toFixed(1);
    console.log(
      `${what.padEnd(38)} first ${least(first, 'longest').padStart(5)} of ${least(first, 'all')}, ` +
        `again ${least(again, 'longest').padStart(5)} of ${least(again, 'all')}`,
    );
  }
} finally {
  await browser.close();
}
