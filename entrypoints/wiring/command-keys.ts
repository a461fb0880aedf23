import type { CommandKeys } from '@/components/options/keys/command-keys';
import { t } from '@/data/words/words';
import { browser } from './browser';

/** Firefox has a page of its own for them, which only this opens; since version 137. */
interface ShortcutSettings {
  openShortcutSettings?: () => Promise<void>;
}

/** Chromium's page, which a link cannot open but a tab can; Edge and others know it by their name too. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

export const commandKeys: CommandKeys = {
  async list() {
    const commands = await browser.commands.getAll();
    return commands.map(({ name, description, shortcut }) => ({
      name: name ?? '',
      what: description || t('command.openPopup'),
      keys: shortcut ?? '',
    }));
  },
  async change() {
    const { openShortcutSettings }: ShortcutSettings = browser.commands;
    if (openShortcutSettings) await openShortcutSettings();
    else await browser.tabs.create({ url: CHROMIUM_PAGE });
  },
};
