import { t } from '@/data/words/words';
import { readWords } from '@/data/words/worker-words';
import { openCatalogStore } from '../catalogs/open-catalog-store';
import type { RepairAsk, RepairState } from './repair-messages';

/** Entry of the dedicated worker in which the options page repairs. One worker does one repair. */

addEventListener('message', ({ data }: MessageEvent<RepairAsk>) => void repair(data));

async function repair({ id, language }: RepairAsk): Promise<void> {
  await readWords(language);
  const store = await openCatalogStore();
  try {
    const report = await store.repair(id, (progress) => tell({ state: 'running', progress }));
    tell({ state: 'done', report });
  } catch (error) {
    tell({ state: 'failed', message: sentenceOf(error) });
  } finally {
    await store.close();
  }
}

function sentenceOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'QuotaExceededError') {
    return t('store.noRoom');
  }
  return message;
}

function tell(state: RepairState): void {
  postMessage(state);
}
