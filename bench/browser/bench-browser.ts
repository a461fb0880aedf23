import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, type TestBrowser } from '../../test/e2e/harness/browser';
import { CHROME_BUILD } from '../../test/e2e/harness/places';
import { bundleWorker } from './bundle-worker';
import type { BenchAnswer, BenchTask } from './worker';

export interface BenchBrowser {
  browser: TestBrowser;
  page: Page;
  /** Gives a file of this computer to the worker for the tasks that follow. */
  give(path: string): Promise<void>;
  run(task: BenchTask): Promise<BenchAnswer>;
  /** Anonymous memory of the process that the worker runs in, in bytes. */
  memory(): number;
  /** Starts a worker in place of the one that is there. */
  freshWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium with the built extension and, in a page of it, the benches' worker. */
export async function openBench(): Promise<BenchBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'pe-lens-bench-'));
  const extension = join(folder, 'extension');
  cpSync(CHROME_BUILD, extension, { recursive: true });
  writeFileSync(join(extension, 'bench-worker.js'), await bundleWorker('worker.ts'));
  const browser = await launchBrowser({ port: 9, extension, profile: join(folder, 'profile') });
  const page = await browser.context.newPage();
  // Without an id this page asks the background nothing.
  await page.goto(browser.own('record.html'));
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'bench';
    document.body.append(input);
  });
  const pid = await rendererOf(browser, page);
  const freshWorker = () =>
    page.evaluate(() => {
      const held = globalThis as unknown as { ownWorker?: Worker };
      held.ownWorker?.terminate();
      held.ownWorker = new Worker('/bench-worker.js');
    });
  await freshWorker();
  return {
    browser,
    page,
    freshWorker,
    give: (path) => page.locator('#bench').setInputFiles(path),
    async run(task) {
      const answer = await page.evaluate(askWorker, task);
      if ('failure' in answer) throw new Error(`${task}: ${answer.failure}`);
      return answer;
    },
    memory: () => {
      const [, kilobytes] =
        /^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      return Number(kilobytes) * 1024;
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function askWorker(task: BenchTask): Promise<BenchAnswer | { failure: string }> {
  const { ownWorker } = globalThis as unknown as { ownWorker: Worker };
  const file = document.querySelector<HTMLInputElement>('#bench')?.files?.[0];
  return new Promise((resolve, reject) => {
    ownWorker.onmessage = ({ data }) => resolve(data);
    ownWorker.onerror = ({ message }) => reject(new Error(message));
    ownWorker.postMessage({ task, file });
  });
}

/** The page's process, told from the others by the work that the page does. */
async function rendererOf(browser: TestBrowser, page: Page): Promise<number> {
  const whole = browser.context.browser();
  if (whole === null) throw new Error('The browser cannot be spoken to as a whole.');
  const session = await whole.newBrowserCDPSession();
  const times = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
  };
  const before = await times();
  await page.evaluate(() => {
    const end = performance.now() + 500;
    while (performance.now() < end);
  });
  const after = await times();
  await session.detach();
  const spent = [...after].map(([id, time]) => ({ id, time: time - (before.get(id) ?? 0) }));
  const [most] = spent.sort((one, other) => other.time - one.time);
  if (!most) throw new Error('The browser tells no process.');
  return most.id;
}
