import type { Settings } from '../../../data/settings';
import type { TestBrowser } from './browser';

interface Extension {
  chrome: {
    storage: { local: { set: (items: object) => Promise<void>; clear: () => Promise<void> } };
  };
}

/** Stores settings as a page of the extension does, and takes back those of before. */
export async function setSettings(
  browser: TestBrowser,
  settings: Partial<Settings>,
): Promise<void> {
  const items = Object.entries(settings).map(([name, value]) => [`setting.${name}`, value]);
  const worker = await browser.worker();
  await worker.evaluate(async (stored) => {
    const { local } = (globalThis as unknown as Extension).chrome.storage;
    await local.clear();
    await local.set(stored);
  }, Object.fromEntries(items));
}
