import type { PageSettings } from '@/data/messages';
import type { PageReplies } from '@/data/page-messages';
import { isOnAt, siteOf } from '@/data/sites';
import { browser, type Runtime } from '../wiring/browser';
import { isOwnPage } from '../wiring/messaging';
import { loadSettings } from '../wiring/settings';

/**
 * What a frame goes by. The site is that of the tab's page: what is shown within it belongs to it.
 * `top` tells a page from its frames where the browser does not: one that is rendered ahead of a
 * click has a number of its own, and its tab still shows the page before.
 */
export async function pageSettings(
  top: boolean,
  sender: Runtime.MessageSender,
): Promise<PageSettings> {
  const { sites, ...settings } = await loadSettings();
  const { hoverDelay, hoverKey, markLook, unmarked } = settings;
  const site = siteOf(top ? sender.url : sender.tab?.url);
  // The page of the first run shows what pages look like, whatever is chosen for them.
  const on = isOnAt(sites, site) || isOwnPage(sender);
  // A frame that comes late goes by what was wished for its page.
  const wished = top || (on && site !== undefined) ? null : await wishOf(sender.tab?.id);
  return { on: wished ?? on, hoverDelay, hoverKey, markLook, unmarked };
}

/** Whether the person started or stopped the page of a tab. */
async function wishOf(tabId: number | undefined): Promise<boolean | null> {
  if (tabId === undefined) return null;
  try {
    const message = { name: 'wish', argument: {} };
    const reply: PageReplies['wish'] | undefined = await browser.tabs.sendMessage(tabId, message, {
      frameId: 0,
    });
    return reply?.on ?? null;
  } catch {
    return null;
  }
}
