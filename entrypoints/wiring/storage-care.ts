import type { StorageCare, StorageState } from '@/components/options/storage/storage-care';
import { browser } from './browser';

/** The browser's storage, as far as it tells of it: some refuse to in private windows. */
export const storageCare: StorageCare = {
  async state() {
    const [estimate, kept] = await Promise.all([
      navigator.storage.estimate().catch((): StorageEstimate => ({})),
      isKept().catch((): StorageState['kept'] => 'unknown'),
    ]);
    const { usage, quota } = estimate;
    return {
      ...(usage === undefined ? {} : { usage }),
      ...(quota === undefined ? {} : { quota }),
      kept,
    };
  },
  keep: () => navigator.storage.persist().catch(() => false),
};

/**
 * Chromium answers `persist` with no for an extension; the permission exempts it from eviction all the
 * same: https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
async function isKept(): Promise<StorageState['kept']> {
  if (await navigator.storage.persisted()) return 'persistent';
  const exempt = await browser.permissions.contains({ permissions: ['unlimitedStorage'] });
  return exempt ? 'exempt' : 'evictable';
}
