import { t } from '@/data/words/words';
import { browser, type Menus } from '../wiring/browser';
import { hasSidePanel } from '../wiring/side-panel';

export const PANEL = 'panel';
export const PAGE = 'page';

/** Entries whose target is a text to look up, and which text that is. */
export const TEXT_OF: Readonly<Record<string, (info: Menus.OnClickData) => string | undefined>> = {
  selection: ({ selectionText }) => selectionText,
  link: ({ linkUrl }) => linkUrl,
  image: ({ srcUrl }) => srcUrl,
};

function entries(): Menus.CreateCreatePropertiesType[] {
  const all: Menus.CreateCreatePropertiesType[] = [
    { id: 'selection', title: t('background.menu.selection'), contexts: ['selection'] },
    { id: 'link', title: t('background.menu.link'), contexts: ['link'] },
    { id: 'image', title: t('background.menu.image'), contexts: ['image'] },
    { id: PAGE, title: t('background.menu.page'), contexts: ['page', 'frame'] },
  ];
  if (hasSidePanel)
    all.push({ id: PANEL, title: t('background.menu.panel'), contexts: ['action'] });
  return all;
}

/** Sets the menu anew; called when the extension is installed or updated and at browser start. */
export async function createContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const entry of entries()) browser.contextMenus.create(entry);
}
