import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser';

interface Tab {
  id: number;
}

/** What of the extension's interface is used inside of its worker. */
interface Extension {
  chrome: {
    tabs: { query: (query: { active: true }) => Promise<Tab[]> };
    commands: { onCommand: { dispatch: (name: string, tab: Tab | undefined) => void } };
  };
}

/**
 * Tells the background that a key of the browser was pressed on a page: keys that come through
 * DevTools go to the page alone.
 */
export async function command(browser: TestBrowser, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const worker = await browser.worker();
  await worker.evaluate(async (which) => {
    const { chrome } = globalThis as unknown as Extension;
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.commands.onCommand.dispatch(which, tab);
  }, name);
}
