import type { PageAccess } from '@/components/found/page-access';
import { t } from '@/data/words/words';
import { browser } from './browser';
import { ask } from './messaging';
import { settingsAccess } from './settings-access';

/** The way to the page of a tab, which may still be asked for: the popup takes keys meanwhile. */
export function pageAccess(asked: Promise<number | undefined>, key = ''): PageAccess {
  const known = asked.then((tab) => {
    if (tab === undefined) throw new Error(t('background.noPage'));
    return tab;
  });
  return {
    key,
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
      // Another page in the tab, which may be one that takes no script and reports nothing.
      const onUpdated = (updated: number, { status }: { status?: string }) => {
        if (updated === tab && status !== undefined) listener();
      };
      browser.runtime.onMessage.addListener(onMessage);
      browser.tabs.onUpdated.addListener(onUpdated);
      return () => {
        browser.runtime.onMessage.removeListener(onMessage);
        browser.tabs.onUpdated.removeListener(onUpdated);
      };
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
