import { useMemo } from 'preact/hooks';
import type { LibraryDownload } from '../download/library-download';
import type { StartImport } from '../start-import';
import type { StorageCare } from './storage-care';
import { type StorageUse, useStorage } from './use-storage';

interface Imports {
  startImport: StartImport;
  library: LibraryDownload;
  storage: StorageCare;
}

interface KeptImports extends Pick<Imports, 'startImport' | 'library'> {
  storage: StorageUse;
}

/**
 * Imports and downloads that have the browser asked to keep the catalogs: one that took its time is
 * worth to be kept when the disk runs full.
 * @param catalogs changes with the catalogs, and the storage's use with it
 */
export function useKeptImports(imports: Imports, catalogs?: unknown): KeptImports {
  const { startImport, library } = imports;
  const storage = useStorage(imports.storage, catalogs);
  const { keep } = storage;
  const kept = useMemo((): Pick<Imports, 'startImport' | 'library'> => {
    const first =
      <Task extends unknown[], Begun>(start: (...task: Task) => Begun) =>
      (...task: Task) => {
        void keep();
        return start(...task);
      };
    const start = first((...task: Parameters<LibraryDownload['start']>) => library.start(...task));
    return { startImport: first(startImport), library: { ...library, start } };
  }, [keep, startImport, library]);
  return { storage, ...kept };
}
