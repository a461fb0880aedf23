import { formatBytes } from '../../ui/format';
import type { StorageState } from './storage-care';

/** `PE Lens takes 12.4 MB of this browser's storage; 38.1 GB more are free for it.` */
export function roomWords({ usage, quota }: StorageState): string {
  if (usage === undefined) return 'This browser does not say how much storage PE Lens takes.';
  const taken = `PE Lens takes ${formatBytes(usage)} of this browser’s storage`;
  if (quota === undefined || quota <= usage) return `${taken}.`;
  return `${taken}; ${formatBytes(quota - usage)} more are free for it.`;
}

const KEPT: Record<Exclude<StorageState['kept'], 'evictable'>, string> = {
  persistent:
    'The browser has agreed to keep them: the catalogs stay until you remove them, or PE Lens itself.',
  exempt:
    'When the browser frees disk space, it leaves PE Lens out by its permission: the catalogs stay until you remove them, or PE Lens itself.',
  unknown: 'The browser does not say whether it keeps the catalogs when the disk runs full.',
};

/**
 * Whether the browser may delete the catalogs, and what there is to do.
 * @param asked whether it was asked on this page to keep them
 */
export function keptWords(kept: StorageState['kept'], asked: boolean): string {
  if (kept !== 'evictable') return KEPT[kept];
  return asked
    ? 'The browser did not agree to keep the catalogs: when the disk runs full it may delete them. Import them again then.'
    : 'When the disk runs full the browser may delete the catalogs. With the first import PE Lens asks it to keep them.';
}
