import type { PageAccess } from '@/components/found/page-access';
import { browser } from './browser';
import { ask } from './messaging';
import { settingsAccess } from './settings-access';

/** The tab that the popup stands beside; undefined where the window has none. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** The way to the page of a tab. */
export function pageAccess(tab: number): PageAccess {
  return {
    found: () => ask('tabFound', { tab }),
    start: () => ask('startTab', { tab }),
    stop: () => ask('stopTab', { tab }),
    reveal: (place) => ask('reveal', { tab, ...place }),
    watch(listener) {
      // What a frame tells the background comes to the extension's open pages too.
      const onMessage = (message: unknown, sender: { tab?: { id?: number } }) => {
        if (sender.tab?.id === tab && isReport(message)) listener();
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
