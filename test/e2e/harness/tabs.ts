import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser';

interface Tab {
  id: number;
}

interface Extension {
  chrome: {
    tabs: {
      query: (query: { url: string } | { active: true }) => Promise<Tab[]>;
      sendMessage: (tab: number, message: object, to: { frameId: number }) => Promise<unknown>;
    };
    action: { getBadgeText: (of: { tabId: number }) => Promise<string> };
  };
}

/** The browser's number of the tab that shows a page; the address must be open once. */
export async function tabOf(browser: TestBrowser, page: Page): Promise<number> {
  const worker = await browser.worker();
  const tabs = await worker.evaluate(async (url) => {
    return (globalThis as unknown as Extension).chrome.tabs.query({ url });
  }, page.url());
  const [tab, ...others] = tabs;
  if (!tab || others.length > 0) throw new Error(`${page.url()} is open ${tabs.length} times.`);
  return tab.id;
}

/** Brings a page to the front and gives its tab's number, also where no extension sees the address. */
export async function tabInFront(browser: TestBrowser, page: Page): Promise<number> {
  await page.bringToFront();
  const worker = await browser.worker();
  const [tab] = await worker.evaluate(async () => {
    return (globalThis as unknown as Extension).chrome.tabs.query({ active: true });
  });
  if (!tab) throw new Error('No tab is in front.');
  return tab.id;
}

/** What the toolbar button's badge says for a tab. */
export async function badgeOf(browser: TestBrowser, tabId: number): Promise<string> {
  const worker = await browser.worker();
  return worker.evaluate(async (tab) => {
    return (globalThis as unknown as Extension).chrome.action.getBadgeText({ tabId: tab });
  }, tabId);
}

/**
 * Asks a tab's page on and on, and gives what it answered first, as soon as its content script runs.
 * Without an answer within 20 s: undefined.
 */
export async function firstAnswer(
  browser: TestBrowser,
  tabId: number,
  name: string,
): Promise<unknown> {
  const worker = await browser.worker();
  return worker.evaluate(
    async ({ tabId: tab, name: asked }) => {
      const { tabs } = (globalThis as unknown as Extension).chrome;
      const end = performance.now() + 20_000;
      while (performance.now() < end) {
        try {
          return await tabs.sendMessage(tab, { name: asked, argument: {} }, { frameId: 0 });
        } catch {
          // Nothing listens there yet.
        }
      }
      return undefined;
    },
    { tabId, name },
  );
}
