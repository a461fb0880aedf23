import { language } from '@/data/words/language';
import { t } from '@/data/words/words';
import type { OnRepairProgress, RepairReport } from '../catalogs/catalog-store';
import type { RepairAsk, RepairState } from './repair-messages';

/**
 * Repairs a catalog in a worker of its own, so that the page stays at hand.
 * @throws {Error} with a sentence; then the catalog is as it was
 */
export function startRepair(id: string, onProgress: OnRepairProgress): Promise<RepairReport> {
  const worker = new Worker(new URL('./repair-worker.ts', import.meta.url), { type: 'module' });
  const done = new Promise<RepairReport>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<RepairState>) => {
      if (data.state === 'running') onProgress(data.progress);
      else if (data.state === 'done') resolve(data.report);
      else reject(new Error(data.message));
    });
    worker.addEventListener('error', ({ message }) => {
      const what = message || t('import.workerEnded');
      reject(new Error(t('store.repairStopped', { reason: what })));
    });
  }).finally(() => worker.terminate());
  const ask: RepairAsk = { id, language: language() };
  worker.postMessage(ask);
  return done;
}
