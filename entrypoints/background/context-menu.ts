import type { Finding } from '@/data/catalog/finding';
import { detect } from '@/data/detect/detect';
import type { IndicatorKey } from '@/data/detect/indicator';
import { toNameKey } from '@/data/detect/keys';
import { MAX_KEY_LENGTH, MAX_KEYS_PER_MESSAGE } from '@/data/limits';
import type { PageAsks, PageReplies } from '@/data/messages';
import { browser, type Menus, type Tabs } from '../wiring/browser';
import { openRecordPage, openSearchPage } from './open-page';

/** The content script's file in the build, for tabs where it does not run by itself. */
const CONTENT_SCRIPT = 'content-scripts/page.js';

/** Sets the menu anew; called when the extension is installed or updated and at browser start. */
export async function createContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'selection',
    title: 'Look up “%s” in PE Lens',
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: 'link',
    title: 'Look up this link in PE Lens',
    contexts: ['link'],
  });
}

/**
 * Answers a click with the card at the selection, or with the record page (the search, where no record
 * matches) where the tab takes no script (browser pages, the PDF viewer, the extension stores).
 */
export async function onMenuClick(
  info: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
  find: (keys: IndicatorKey[], limit: number) => Promise<Finding[]>,
): Promise<void> {
  const text = (info.menuItemId === 'link' ? info.linkUrl : info.selectionText) ?? '';
  const keys = toKeys(text);
  if (tab?.id !== undefined && (await showCard(tab.id, info.frameId ?? 0, { text, keys }))) return;
  const [finding] = await find(keys, 1);
  const match = finding?.matches[0];
  if (match === undefined) await openSearchPage(text, tab?.id);
  else await openRecordPage({ id: match.record.id, catalog: match.catalog.id }, tab?.id);
}

/** Indicators of the text; a short text without any is taken as a file name, as a person means it. */
function toKeys(text: string): IndicatorKey[] {
  const found = detect(text).map(({ kind, key }) => ({ kind, key }));
  if (found.length > 0) return found.slice(0, MAX_KEYS_PER_MESSAGE);
  const key = text.length <= MAX_KEY_LENGTH ? toNameKey(text) : null;
  return key ? [{ kind: 'file-name', key }] : [];
}

async function showCard(
  tabId: number,
  frameId: number,
  argument: PageAsks['lookUp'],
): Promise<boolean> {
  const first = await askPage(tabId, frameId, argument);
  if (first !== 'absent') return first.shown;
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [CONTENT_SCRIPT],
    });
  } catch {
    return false;
  }
  const second = await askPage(tabId, frameId, argument);
  return second !== 'absent' && second.shown;
}

/** The frame's answer, or `absent` where no content script runs in it. */
async function askPage(
  tabId: number,
  frameId: number,
  argument: PageAsks['lookUp'],
): Promise<PageReplies['lookUp'] | 'absent'> {
  try {
    const message = { name: 'lookUp', argument };
    const reply: PageReplies['lookUp'] | undefined = await browser.tabs.sendMessage(
      tabId,
      message,
      { frameId },
    );
    return reply ?? 'absent';
  } catch {
    return 'absent';
  }
}
