import type { BrowserContext, Page, Worker } from 'playwright-core';
import { until } from './until';

interface Extension {
  chrome: { storage: { local: { get: (name: string) => Promise<Record<string, unknown>> } } };
}

/**
 * Waits until the first run is over in a new profile: what it opened stands in front of what a test
 * opens, or comes in front of it later.
 * @returns the page that it opened; `undefined` where it opened none
 */
export async function firstRun(context: BrowserContext, worker: Worker): Promise<Page | undefined> {
  const became = await until('the first run is over', () =>
    worker.evaluate(async () => {
      const { local } = (globalThis as unknown as Extension).chrome.storage;
      return (await local.get('welcomed')).welcomed;
    }),
  );
  if (became !== 'shown') return undefined;
  const page = await until('the page of the first run is open', async () =>
    context.pages().find((open) => open.url().endsWith('/welcome.html')),
  );
  // Chromium's renderer, which the next pages share, keeps no words of the extension where the first
  // page was closed before it had asked for them.
  await page.locator('main').waitFor();
  return page;
}
