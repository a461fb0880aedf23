import { openCatalogStore } from '@/data/store/catalogs/open-catalog-store';
import { readWords } from '@/data/words/worker-words';
import { importFiles } from './pipeline';
import type { ImportState } from './progress';
import type { InLanguage, WorkerAsk, WorkerTell } from './worker-messages';

/** Entry of the dedicated worker in which the options page imports. One worker does one import. */

const cancelling = new AbortController();

addEventListener('message', ({ data }: MessageEvent<WorkerAsk & InLanguage>) => {
  if (data.ask === 'cancel') cancelling.abort();
  else void start(data);
});

async function start({
  ask: _,
  language,
  ...options
}: Extract<WorkerAsk, { ask: 'start' }> & InLanguage): Promise<void> {
  await readWords(language);
  const store = await openCatalogStore();
  if (store.refusal !== undefined) {
    tell({ state: 'failed', message: store.refusal });
    return;
  }
  const { signal } = cancelling;
  // Its end is told as a state, whichever it is.
  await importFiles({ ...options, store, signal, onState: tell }).catch(() => {});
  await store.close();
}

function tell(state: ImportState): void {
  const message: WorkerTell = { state };
  postMessage(message);
}
