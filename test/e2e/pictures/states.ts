import type { Page } from 'playwright-core';
import type { KeptRecord } from '../../../data/kept/kept-record';
import type { Stage } from './stage';

/** States that a page of the extension is seldom in. */

interface Extension {
  chrome: {
    runtime: { sendMessage: (...given: unknown[]) => unknown };
    storage: {
      local: { set: (items: object) => Promise<void> };
      managed: { get: () => Promise<object> };
    };
  };
}

/**
 * A page of the extension to which the background answers otherwise.
 * @param answers `never`, or the sentence of an error, for each name of a message; others are answered
 */
export async function openAnswered(
  { browser }: Stage,
  path: string,
  answers: Record<string, string>,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  await page.addInitScript((given) => {
    const { runtime } = (globalThis as unknown as Partial<Extension>).chrome ?? {};
    if (runtime === undefined) return;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (...asked) => {
      const [message] = asked as [{ name?: string }];
      const answer = given[message.name ?? ''];
      if (answer === undefined) return send(...asked);
      const error = { __mozWebExtensionPolyfillReject__: true, message: answer };
      const reply = asked.at(-1);
      // As the polyfill tells an error of the other side, where it is between.
      if (typeof reply !== 'function')
        return answer === 'never' ? new Promise(() => {}) : Promise.reject(new Error(answer));
      if (answer !== 'never') reply(error);
      return undefined;
    };
  }, answers);
  await page.goto(browser.own(path));
  return page;
}

/** A page of the extension of a person whose organisation has set something. */
export async function openManaged(
  { browser }: Stage,
  path: string,
  policy: object,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  // What managed storage holds is the browser's matter; here it is put in its place.
  await page.addInitScript((set) => {
    const { storage } = (globalThis as unknown as Partial<Extension>).chrome ?? {};
    if (storage) storage.managed.get = async () => set;
  }, policy);
  await page.goto(browser.own(path));
  return page;
}

/** Puts records among the pinned and the recent ones. */
export async function keep(
  { browser }: Stage,
  kept: { recent?: KeptRecord[]; pinned?: KeptRecord[] },
): Promise<void> {
  const items = Object.entries(kept).map(([name, records]) => [`kept.${name}`, records]);
  const worker = await browser.worker();
  await worker.evaluate(
    (stored) => (globalThis as unknown as Extension).chrome.storage.local.set(stored),
    Object.fromEntries(items),
  );
}
