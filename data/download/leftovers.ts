import { KEEP_PARTIAL_MS } from './download-limits';
import { ifNobodyDownloads } from './download-lock';
import { DOWNLOADS_NAME } from './open-partial';
import { readMeta, removePartial } from './opfs-partial';

/**
 * Removes what a download left behind that was cut short with the browser, unless it can be continued
 * and is fresh. Never throws: what cannot be swept now is swept the next time.
 */
export async function sweepDownloads(): Promise<void> {
  await ifNobodyDownloads(async () => {
    const root = await navigator.storage.getDirectory();
    await sweepDirectory(await root.getDirectoryHandle(DOWNLOADS_NAME), Date.now());
  }).catch(() => {});
}

/** @param now milliseconds since the epoch */
export async function sweepDirectory(
  directory: FileSystemDirectoryHandle,
  now: number,
): Promise<void> {
  const meta = await readMeta(directory);
  const fresh = meta !== undefined && Math.abs(now - meta.startedAt) < KEEP_PARTIAL_MS;
  if (!fresh || meta.validator === undefined) await removePartial(directory);
}
