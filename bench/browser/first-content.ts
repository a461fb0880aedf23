import type { Page } from 'playwright-core';

/** How a page is told apart that shows what was asked for from one that only has begun. */
interface Opening {
  address: string;
  /** Selector of the first content. */
  content: string;
}

interface Watched {
  firstSeen?: Map<string, number>;
}

/**
 * Makes the pages that a tab opens from now on note when they show something first.
 * @param selectors of what is waited for
 */
export async function watchFirstContent(page: Page, selectors: readonly string[]): Promise<void> {
  await page.addInitScript((all) => {
    const seen = new Map<string, number>();
    (globalThis as Watched).firstSeen = seen;
    // A method, since what names functions in bundles is not there in the page.
    const watch = {
      look() {
        for (const selector of all) {
          if (!seen.has(selector) && document.querySelector(selector) !== null) {
            seen.set(selector, performance.now());
          }
        }
        requestAnimationFrame(watch.look);
      },
    };
    requestAnimationFrame(watch.look);
  }, selectors);
}

/**
 * Opens a page of the extension and gives the time from the start of the navigation to the frame in
 * which the first content is painted, in milliseconds, as the page itself sees it.
 */
export async function firstContent(page: Page, { address, content }: Opening): Promise<number> {
  // A page that differs in its hash alone would not load anew.
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  const seen = await page.waitForFunction(
    (selector) => (globalThis as Watched).firstSeen?.get(selector),
    content,
  );
  return (await seen.jsonValue()) ?? Number.NaN;
}

/** The middle and the least of some times. */
export function spread(times: readonly number[]): { median: number; least: number } {
  const sorted = times.toSorted((one, other) => one - other);
  return { median: sorted[sorted.length >> 1] ?? Number.NaN, least: sorted[0] ?? Number.NaN };
}
