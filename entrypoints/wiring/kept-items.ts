import { type KeptRecord, readKept } from '@/data/kept/kept-record';
import { browser } from './browser';

/**
 * Recent look-ups and pinned records lie in `storage.local`, an item each. Only the background writes
 * them: two pages at once would undo each other.
 */
export const RECENT = 'kept.recent';
export const PINNED = 'kept.pinned';

export type KeptItem = typeof RECENT | typeof PINNED;

export async function loadKept(item: KeptItem): Promise<KeptRecord[]> {
  return readKept((await browser.storage.local.get(item))[item]);
}

/**
 * Tells that an item changed, in whichever page.
 * @returns stops telling
 */
export function watchKept(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && (RECENT in changes || PINNED in changes)) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
