import type { PageAccess } from '@/components/found/page-access';
import { browser } from './browser';
import { ask } from './messaging';
import { settingsAccess } from './settings-access';

/** The tab that the popup stands beside; undefined where the window has none. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** The way to the page of a tab, which may still be asked for: the popup takes keys meanwhile. */
export function pageAccess(asked: Promise<number | undefined>): PageAccess {
  const known = asked.then((tab) => {
    if (tab === undefined) throw new Error('There is no page beside the popup.');
    return tab;
  });
  return {
    found: async () => ask('tabFound', { tab: await known }),
    start: async () => ask('startTab', { tab: await known }),
    stop: async () => ask('stopTab', { tab: await known }),
    reveal: async (place) => ask('reveal', { tab: await known, ...place }),
    watch(listener) {
      let tab: number | undefined;
      void asked.then((number) => {
        tab = number;
      });
      // What a frame tells the background comes to the extension's open pages too.
      const onMessage = (message: unknown, sender: { tab?: { id?: number } }) => {
        if (tab !== undefined && sender.tab?.id === tab && isReport(message)) listener();
        return undefined;
      };
      browser.runtime.onMessage.addListener(onMessage);
      return () => browser.runtime.onMessage.removeListener(onMessage);
    },
    settings: settingsAccess,
  };
}

function isReport(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    message.name === 'reportMarks'
  );
}
