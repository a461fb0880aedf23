import { recordUrl, searchUrl } from '@/components/ui/record-url';
import { browser } from '../wiring/browser';

/** Opens the record page in a new tab beside the one it was asked from. */
export function openRecordPage(
  { id, catalog }: { id: string; catalog?: string | undefined },
  openerTabId?: number,
): Promise<void> {
  return openTab(recordUrl(id, catalog), openerTabId);
}

/** Opens the search in a tab, with a text that led to no record. */
export function openSearchPage(text: string, openerTabId?: number): Promise<void> {
  return openTab(searchUrl(text), openerTabId);
}

async function openTab(path: string, openerTabId: number | undefined): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(path),
    ...(openerTabId === undefined ? {} : { openerTabId }),
  });
}
