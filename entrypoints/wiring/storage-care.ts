import type { StorageCare } from '@/components/options/storage/storage-care';

/** The browser's storage, as far as it tells of it: some refuse to in private windows. */
export const storageCare: StorageCare = {
  async state() {
    const [estimate, persisted] = await Promise.all([
      navigator.storage.estimate().catch((): StorageEstimate => ({})),
      navigator.storage.persisted().catch(() => undefined),
    ]);
    const { usage, quota } = estimate;
    return {
      ...(usage === undefined ? {} : { usage }),
      ...(quota === undefined ? {} : { quota }),
      kept: persisted === undefined ? 'unknown' : persisted ? 'persistent' : 'evictable',
    };
  },
  keep: () => navigator.storage.persist().catch(() => false),
};
