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

const ENTRIES: Menus.CreateCreatePropertiesType[] = [
  { id: 'selection', title: 'Look up “%s” in PE Lens', contexts: ['selection'] },
  { id: 'link', title: 'Look up this link in PE Lens', contexts: ['link'] },
  { id: 'image', title: 'Look up the address of this image in PE Lens', contexts: ['image'] },
  { id: PAGE, title: 'Find known files on this page with PE Lens', contexts: ['page', 'frame'] },
];

/** Sets the menu anew; called when the extension is installed or updated and at browser start. */
export async function createContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const entry of ENTRIES) browser.contextMenus.create(entry);
  if (!hasSidePanel) return;
  browser.contextMenus.create({ id: PANEL, title: 'Open the side panel', contexts: ['action'] });
}
