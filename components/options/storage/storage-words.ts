import { formatBytes } from '../../ui/format';
import type { StorageState } from './storage-care';

/** `PE Lens takes 12.4 MB of this browser's storage; 38.1 GB more are free for it.` */
export function roomWords({ usage, quota }: StorageState): string {
  if (usage === undefined) return 'This browser does not say how much storage PE Lens takes.';
  const taken = `PE Lens takes ${formatBytes(usage)} of this browser’s storage`;
  if (quota === undefined || quota <= usage) return `${taken}.`;
  return `${taken}; ${formatBytes(quota - usage)} more are free for it.`;
}

/** Whether the browser may delete the catalogs, and what there is to do. */
export function keptWords(kept: StorageState['kept'], asked: boolean): string {
  if (kept === 'persistent') return 'The browser keeps the catalogs until you remove them.';
  if (kept === 'unknown') {
    return 'The browser does not say whether it keeps the catalogs when the disk runs full.';
  }
  if (asked) {
    return 'The browser did not agree to keep the catalogs: when the disk runs full it may delete them. Import them again then.';
  }
  return 'When the disk runs full the browser may delete the catalogs. With the first import PE Lens asks it to keep them.';
}
