import type { TestBrowser } from './browser';
import { until } from './until';

interface Extension {
  chrome: { runtime: { onMessage: { addListener: (listener: Listener) => void } } };
}

type Listener = (message: { name?: string }) => void;

/** Within this time a worker that has nothing to do answers. */
const PROMPT_MS = 300;

/** Has the background worker be busy for some seconds from when it is next asked how to mark a page. */
export async function delayAnswerOnce(browser: TestBrowser): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(() => {
    let done = false;
    (globalThis as unknown as Extension).chrome.runtime.onMessage.addListener(({ name }) => {
      if (done || name !== 'marks') return;
      done = true;
      const end = performance.now() + 4000;
      while (performance.now() < end);
    });
  });
}

/** Waits until the worker is busy with that. */
export async function waitUntilDelayed(browser: TestBrowser): Promise<void> {
  const worker = await browser.worker();
  await until('the worker is busy', async () => {
    const late = new Promise<true>((resolve) => setTimeout(resolve, PROMPT_MS, true));
    return Promise.race([late, worker.evaluate(() => undefined)]);
  });
}
