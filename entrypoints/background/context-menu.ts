import type { Finding } from '@/data/catalog/finding';
import type { IndicatorKey } from '@/data/detect/indicator';
import { MAX_QUERY_LENGTH } from '@/data/limits';
import type { PageAsks } from '@/data/page-messages';
import { browser, type Menus, type Tabs } from '../wiring/browser';
import { loadSettings } from '../wiring/settings';
import { hasSidePanel, openSidePanel } from '../wiring/side-panel';
import { askRunning } from './ask-frame';
import { keysOfText, keysWithin } from './keys-of-text';
import { PAGE, PANEL, TEXT_OF } from './menu-entries';
import { openRecordPage, openSearchPage } from './open-page';
import { startTab } from './tab-switch';

/** An address that is longer is an image's own data, not a name of something. */
const LONGEST_ADDRESS = 16_384;

interface Answers {
  find: (keys: IndicatorKey[], limit: number) => Promise<Finding[]>;
  /** Notes that a record was looked up. */
  remember: (record: { id: string; catalog: string }) => Promise<void>;
}

/**
 * Answers a click with the card at the selection, or with the record page (the search, where no record
 * matches) where the tab takes no script (browser pages, the PDF viewer, the extension stores).
 */
export async function onMenuClick(
  info: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
  answers: Answers,
): Promise<void> {
  const textOf = TEXT_OF[info.menuItemId];
  if (info.menuItemId === PANEL) await openSidePanel(tab?.windowId);
  else if (info.menuItemId === PAGE) await findOnPage(tab);
  else if (textOf !== undefined) await lookUp(textOf(info) ?? '', info, tab, answers);
}

/** Has the page looked at, and shows in the side panel (the popup, where there is none) what is found. */
async function findOnPage(tab: Tabs.Tab | undefined): Promise<void> {
  // The browser opens them within the click only: before anything is awaited.
  const opened = hasSidePanel ? openSidePanel(tab?.windowId) : browser.action.openPopup();
  await Promise.allSettled([opened, start(tab?.id)]);
}

async function lookUp(
  text: string,
  { menuItemId, frameId = 0 }: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
  { find, remember }: Answers,
): Promise<void> {
  // Where pages are looked at only when asked for, a look-up asks.
  if ((await loadSettings()).sites.mode === 'asked') await start(tab?.id);
  const keys = menuItemId === 'selection' ? keysOfText(text) : keysWithin(addressIn(text));
  if (tab?.id !== undefined && (await showCard(tab.id, frameId, { text, keys }))) return;
  const [finding] = await find(keys, 1);
  const match = finding?.matches[0];
  if (match === undefined) {
    await openSearchPage(text.slice(0, MAX_QUERY_LENGTH), { opener: tab?.id });
    return;
  }
  const place = { id: match.record.id, catalog: match.catalog.id };
  await openRecordPage(place, { opener: tab?.id });
  if (!tab?.incognito) await remember(place);
}

function addressIn(text: string): string {
  return text.length > LONGEST_ADDRESS || text.startsWith('data:') ? '' : text;
}

async function start(tabId: number | undefined): Promise<void> {
  // A page that takes no script is not marked; a look-up is answered otherwise.
  if (tabId !== undefined) await startTab(tabId).catch(() => null);
}

async function showCard(
  tab: number,
  frame: number,
  argument: PageAsks['lookUp'],
): Promise<boolean> {
  const reply = await askRunning({ tab, frame }, 'lookUp', argument);
  return reply !== 'absent' && reply.shown;
}
