import type { StartImport } from '@/components/options/start-import';
import { startImport as startInWorker } from '@/data/import/worker-client';

/** Imports the files that a person gave, in a worker of the page. */
export const startImport: StartImport = (files, onState) =>
  startInWorker(
    files.map((file) => ({ name: file.name, blob: file })),
    onState,
  );
