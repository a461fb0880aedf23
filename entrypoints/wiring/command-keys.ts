import type { CommandKeys } from '@/components/options/keys/command-keys';
import type { CommandKey } from '@/data/messages';
import { t } from '@/data/words/words';
import { browser } from './browser';

/** Firefox has a page of its own for them, which only this opens; since version 137. */
interface ShortcutSettings {
  openShortcutSettings?: () => Promise<void>;
}

/** Chromium's page, which a link cannot open but a tab can; Edge and others know it by their name too. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The keys of the browser that the extension answers, as the person or the browser has set them. */
export async function listCommandKeys(): Promise<CommandKey[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ description, shortcut = '' }) => ({
    // Browsers do not give the description of the key that presses the toolbar button.
    words: description || t('command.openSearch'),
    keys: asPrinted(shortcut),
  }));
}

/** Browsers name punctuation in words. */
function asPrinted(shortcut: string): string {
  return shortcut.replace(/Period$/, '.').replace(/Comma$/, ',');
}

export const commandKeys: CommandKeys = {
  list: listCommandKeys,
  async change() {
    const { openShortcutSettings }: ShortcutSettings = browser.commands;
    if (openShortcutSettings) await openShortcutSettings();
    else await browser.tabs.create({ url: CHROMIUM_PAGE });
  },
};
