import { t } from '@/data/words/words';
import { browser } from './browser';

/** Session item: it never touches the disk, and pages of the web cannot read it. */
const GIVEN = 'given-list';

/**
 * Opens the list page with a text.
 * @throws {Error} with a sentence, where the text is too long to be handed over
 */
export async function openList(text: string): Promise<void> {
  try {
    await browser.storage.session.set({ [GIVEN]: text });
  } catch {
    throw new Error(t('background.textTooLong'));
  }
  await browser.tabs.create({ url: browser.runtime.getURL('/list.html') });
}

/** The text that the list page was opened with; it is handed over once. */
export async function takeGivenList(): Promise<string | undefined> {
  const { [GIVEN]: text } = await browser.storage.session.get(GIVEN);
  await browser.storage.session.remove(GIVEN);
  return typeof text === 'string' ? text : undefined;
}
