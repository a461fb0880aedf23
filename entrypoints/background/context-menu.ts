import type { Finding } from '@/data/catalog/finding';
import { detect } from '@/data/detect/detect';
import type { IndicatorKey } from '@/data/detect/indicator';
import { toNameKey } from '@/data/detect/keys';
import { MAX_KEY_LENGTH, MAX_KEYS_PER_MESSAGE } from '@/data/limits';
import type { PageAsks } from '@/data/messages';
import { browser, type Menus, type Tabs } from '../wiring/browser';
import { loadSettings } from '../wiring/settings';
import { askFrame, runIn } from './ask-frame';
import { openRecordPage, openSearchPage } from './open-page';
import { startTab } from './tab-switch';

const PAGE = 'page';

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
  browser.contextMenus.create({
    id: PAGE,
    title: 'Find known files on this page with PE Lens',
    contexts: ['page'],
    visible: await isSelective(),
  });
}

/** The entry for the page is there where some pages are not looked at by themselves. */
export async function refreshContextMenu(): Promise<void> {
  const visible = await isSelective();
  // Not there yet when the extension has just been installed: it is created with its visibility.
  await browser.contextMenus.update(PAGE, { visible }).catch(() => undefined);
}

async function isSelective(): Promise<boolean> {
  const { mode, except } = (await loadSettings()).sites;
  return mode !== 'everywhere' || except.length > 0;
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
  if (info.menuItemId === PAGE) {
    await start(tab?.id);
    return;
  }
  // Where pages are looked at only when asked for, a look-up asks.
  if ((await loadSettings()).sites.mode === 'asked') await start(tab?.id);
  const text = (info.menuItemId === 'link' ? info.linkUrl : info.selectionText) ?? '';
  const keys = toKeys(text);
  if (tab?.id !== undefined && (await showCard(tab.id, info.frameId ?? 0, { text, keys }))) return;
  const [finding] = await find(keys, 1);
  const match = finding?.matches[0];
  if (match === undefined) await openSearchPage(text, tab?.id);
  else await openRecordPage({ id: match.record.id, catalog: match.catalog.id }, tab?.id);
}

async function start(tabId: number | undefined): Promise<void> {
  // A page that takes no script is not marked; a look-up is answered otherwise.
  if (tabId !== undefined) await startTab(tabId).catch(() => null);
}

/** Indicators of the text; a short text without any is taken as a file name, as a person means it. */
function toKeys(text: string): IndicatorKey[] {
  const found = detect(text).map(({ kind, key }) => ({ kind, key }));
  if (found.length > 0) return found.slice(0, MAX_KEYS_PER_MESSAGE);
  const key = text.length <= MAX_KEY_LENGTH ? toNameKey(text) : null;
  return key ? [{ kind: 'file-name', key }] : [];
}

async function showCard(
  tab: number,
  frame: number,
  argument: PageAsks['lookUp'],
): Promise<boolean> {
  const place = { tab, frame };
  const first = await askFrame(place, 'lookUp', argument);
  if (first !== 'absent') return first.shown;
  try {
    await runIn(place);
  } catch {
    return false;
  }
  const second = await askFrame(place, 'lookUp', argument);
  return second !== 'absent' && second.shown;
}
