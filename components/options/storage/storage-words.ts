import { t } from '@/data/words/words';
import { formatBytes } from '../../ui/format';
import type { StorageState } from './storage-care';

/** `PE Lens takes 12.4 MB of this browser's storage; 38.1 GB more are free for it.` */
export function roomWords({ usage, quota }: StorageState): string {
  if (usage === undefined) return t('options.storage.notSaid');
  const size = formatBytes(usage);
  if (quota === undefined || quota <= usage) return t('options.storage.taken', { size });
  return t('options.storage.takenAndFree', { size, free: formatBytes(quota - usage) });
}

/**
 * Whether the browser may delete the catalogs, and what there is to do.
 * @param asked whether it was asked on this page to keep them
 */
export function keptWords(kept: StorageState['kept'], asked: boolean): string {
  if (kept !== 'evictable') return t(`options.storage.${kept}`);
  return asked ? t('options.storage.refused') : t('options.storage.evictable');
}
