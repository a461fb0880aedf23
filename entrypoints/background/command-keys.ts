import type { CommandKey } from '@/data/messages';
import { t } from '@/data/words/words';
import { browser } from '../wiring/browser';

/** The keys of the browser that the extension answers, as the person or the browser has set them. */
export async function commandKeys(): Promise<CommandKey[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ description, shortcut }) => ({
    // Browsers do not give the description of the key that presses the toolbar button.
    words: description || t('command.openSearch'),
    keys: shortcut ?? '',
  }));
}
