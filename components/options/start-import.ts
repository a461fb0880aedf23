import type { ImportReport, ImportState } from '@/data/import/progress';

export interface RunningImport {
  /** Nothing of a cancelled import is kept. */
  cancel(): void;
  /** Rejects where the import failed or was cancelled. */
  done: Promise<ImportReport>;
}

/** Starts an import in a worker of the page. */
export type StartImport = (files: File[], onState: (state: ImportState) => void) => RunningImport;
