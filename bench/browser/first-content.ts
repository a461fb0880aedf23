import type { Page } from 'playwright-core';

/** How a page is told apart that shows what was asked for from one that only has begun. */
interface Opening {
  address: string;
  /** Selector of the first content. */
  content: string;
}

/**
 * Opens a page of the extension and gives the time from the start of the navigation to the frame in
 * which the first content is painted, in milliseconds.
 */
export async function firstContent(page: Page, { address, content }: Opening): Promise<number> {
  // A page that differs in its hash alone would not load anew.
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction((selector) => document.querySelector(selector) !== null, content, {
    polling: 'raf',
  });
  return page.evaluate(() => performance.now());
}

/** The middle and the least of some times. */
export function spread(times: readonly number[]): { median: number; least: number } {
  const sorted = times.toSorted((one, other) => one - other);
  return { median: sorted[sorted.length >> 1] ?? Number.NaN, least: sorted[0] ?? Number.NaN };
}
