import type { DownloadImportState } from './download-state';

/** What the page asks of the download's worker. */
export type DownloadAsk = { ask: 'start'; url: string } | { ask: 'cancel' };

/** What the worker tells the page; `done`, `cancelled` and `failed` come last and once. */
export interface DownloadTell {
  state: DownloadImportState;
}
