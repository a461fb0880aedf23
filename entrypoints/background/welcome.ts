import { browser } from '../wiring/browser';
import { loadPolicy } from '../wiring/policy';

/** Item of the storage that says what became of the first run; it is there once that is over. */
const WELCOMED = 'welcomed';

/** Opens the page of the first run, once for a profile, unless an organisation does not want it. */
export async function welcome(): Promise<void> {
  const stored = await browser.storage.local.get(WELCOMED);
  if (stored[WELCOMED] !== undefined) return;
  const wanted = (await loadPolicy()).welcome;
  if (wanted) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  await browser.storage.local.set({ [WELCOMED]: wanted ? 'shown' : 'withheld' });
}
