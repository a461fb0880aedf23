import { importFiles } from '@/data/import/pipeline';
import { type ImportEnd, isEnd } from '@/data/import/progress';
import type { CatalogAbout } from '@/data/import/read-item';
import starter from '@/data/starter/catalog.json';
import type { CatalogStore } from '@/data/store/catalogs/catalog-store';
import { type DownloadOptions, download } from './download';
import { DownloadError } from './download-error';
import type { DownloadImportState } from './download-state';
import { DEFAULT_LIBRARY_URL } from './library-address';
import { canContinue } from './partial-file';

interface DownloadImportOptions extends Omit<DownloadOptions, 'onState'> {
  store: CatalogStore;
  onState: (state: DownloadImportState) => void;
}

/** The published library does not say this of itself; the embedded catalog is a part of it. */
const LIBRARY_ABOUT: CatalogAbout = { ...starter, name: 'xCyclopedia' };

/**
 * Downloads a catalog and imports it in place of the one that came from there before. The last state
 * told is `done`, `cancelled` or `failed`, when the partial file is gone or, where a later try may
 * continue it, closed. Never throws.
 */
export async function downloadAndImport(options: DownloadImportOptions): Promise<void> {
  const { url, partial, store, signal, onState } = options;
  let end: ImportEnd | undefined;
  const tell = (state: DownloadImportState) => {
    // Who hears the end may stop this worker: cleaning up comes first.
    if (isEnd(state)) end = state;
    else onState(state);
  };
  let keep = false;
  try {
    const file = await download({ ...options, onState: tell });
    const about = url === DEFAULT_LIBRARY_URL ? LIBRARY_ABOUT : { source: url };
    await importFiles({ files: [file], store, about, replace: true, signal, onState: tell });
  } catch (error) {
    keep = error instanceof DownloadError && error.keep && canContinue(partial);
    end ??= signal.aborted ? { state: 'cancelled' } : { state: 'failed', message: wordsOf(error) };
  }
  // What cannot be removed now is swept at the next start.
  await (keep ? partial.close() : partial.remove()).catch(() => {});
  if (end) onState(end);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
