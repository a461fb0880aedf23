import { type RunningImport, runInWorker } from '@/data/import/worker-client';
import type { DownloadImportState } from './download-state';
import type { DownloadAsk } from './worker-messages';

/**
 * Downloads a catalog and imports it, in a worker of its own.
 * @param url of the form of `libraryAddress`
 * @param onState is told how far it is, and last how it ended
 */
export function startDownload(
  url: string,
  onState: (state: DownloadImportState) => void,
): RunningImport {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const start: DownloadAsk = { ask: 'start', url };
  return runInWorker<DownloadImportState>(worker, start, onState);
}
