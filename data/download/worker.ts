import type { InLanguage } from '@/data/import/worker-messages';
import { openCatalogStore } from '@/data/store/catalogs/open-catalog-store';
import { t } from '@/data/words/words';
import { readWords } from '@/data/words/worker-words';
import { downloadAndImport } from './download-import';
import { ifNobodyDownloads } from './download-lock';
import type { DownloadImportState } from './download-state';
import { openPartial } from './open-partial';
import type { DownloadAsk, DownloadTell } from './worker-messages';

/** Entry of the dedicated worker of one download: only such a worker writes files piece by piece. */

const cancelling = new AbortController();

addEventListener('message', ({ data }: MessageEvent<DownloadAsk & InLanguage>) => {
  if (data.ask === 'cancel') cancelling.abort();
  else start(data).catch((error: unknown) => fail(String(error)));
});

async function start({
  url,
  language,
}: Extract<DownloadAsk, { ask: 'start' }> & InLanguage): Promise<void> {
  await readWords(language);
  const store = await openCatalogStore();
  // Nobody waits for a download that could not be kept.
  if (store.refusal !== undefined) return fail(store.refusal);
  const ran = await ifNobodyDownloads(async () => {
    const partial = await openPartial();
    const { signal } = cancelling;
    await downloadAndImport({ url, partial, store, signal, onState: tell });
    return true;
  });
  if (!ran) fail(t('download.otherTab'));
}

function fail(message: string): void {
  tell({ state: 'failed', message });
}

function tell(state: DownloadImportState): void {
  const message: DownloadTell = { state };
  postMessage(message);
}
