import { browser } from '../wiring/browser';

/** Address of the record page for one record, or for a text that was looked up without one. */
export type RecordPlace = { id: string; catalog?: string | undefined } | { text: string };

/** Opens the record page in a new tab beside the one it was asked from. */
export async function openRecordPage(place: RecordPlace, openerTabId?: number): Promise<void> {
  const query = new URLSearchParams();
  if ('text' in place) query.set('text', place.text);
  else {
    query.set('id', place.id);
    if (place.catalog !== undefined) query.set('catalog', place.catalog);
  }
  await browser.tabs.create({
    url: browser.runtime.getURL(`record.html?${query}`),
    ...(openerTabId === undefined ? {} : { openerTabId }),
  });
}
