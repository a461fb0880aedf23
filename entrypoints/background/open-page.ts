import { recordUrl, searchUrl } from '@/components/ui/record-url';
import { browser } from '../wiring/browser';

/** A page opens in a tab that is there, or in a new one beside the one that it was asked from. */
export type Where =
  | { tab: number | undefined }
  | { opener: number | undefined; active?: boolean | undefined };

export function openRecordPage(
  { id, catalog }: { id: string; catalog?: string | undefined },
  where: Where,
): Promise<void> {
  return openPage(recordUrl(id, catalog), where);
}

/** Opens the search in a tab, with a text that led to no record. */
export function openSearchPage(text: string, where: Where): Promise<void> {
  return openPage(searchUrl(text), where);
}

async function openPage(path: string, where: Where): Promise<void> {
  const url = browser.runtime.getURL(path);
  // Chrome opens pages of the extension in no private window, nor beside a tab of one: there, and
  // where the tab has gone meanwhile, they open in a tab of their own.
  await openAt(url, where).catch(() => browser.tabs.create({ url }));
}

async function openAt(url: string, where: Where): Promise<void> {
  if (!('tab' in where)) {
    const { opener, active = true } = where;
    const beside = opener === undefined ? {} : { openerTabId: opener };
    await browser.tabs.create({ url, active, ...beside });
  } else if (where.tab === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(where.tab, { url });
}
