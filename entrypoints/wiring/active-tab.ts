import { browser } from './browser';

/** The tab that a popup or a side panel stands beside; undefined where the window has none. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Tells which tab is in front in the window of this page, now and whenever it is another one. */
export function followActiveTab(listener: (tab: number | undefined) => void): void {
  const own = browser.windows.getCurrent();
  void activeTab().then(listener);
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    void own.then(({ id }) => {
      if (id === windowId) listener(tabId);
    });
  });
}
