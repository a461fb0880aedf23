import { MemoryPartial } from './memory-partial';
import { OpfsPartial } from './opfs-partial';
import type { PartialFile } from './partial-file';

/** Folder of the origin's private file system that holds downloads and nothing else. */
export const DOWNLOADS_NAME = 'downloads';

/** Opens the file for a download: on disk or, where the browser refuses that, in memory. */
export async function openPartial(): Promise<PartialFile> {
  try {
    const root = await navigator.storage.getDirectory();
    return await OpfsPartial.open(await root.getDirectoryHandle(DOWNLOADS_NAME, { create: true }));
  } catch {
    return new MemoryPartial();
  }
}
