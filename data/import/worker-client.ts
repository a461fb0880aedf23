import { language } from '@/data/words/language';
import { t } from '@/data/words/words';
import { type ImportEnd, type ImportReport, type ImportState, isEnd } from './progress';
import type { SourceFile } from './read-item';
import { WorkTeller } from './told-work';
import type { InLanguage, WorkerAsk } from './worker-messages';

export interface StartOptions {
  /** Name of the catalog; otherwise what the input calls itself, or the file's name. */
  name?: string;
  /** Takes the place of the catalog of the same name. */
  replace?: boolean;
}

export interface RunningImport {
  /** Stops the import; nothing of it stays. */
  cancel(): void;
  /** Rejects with the sentence of a failure, and with an `AbortError` where it was cancelled. */
  done: Promise<ImportReport>;
}

/**
 * Imports files in a worker of their own, so that the page stays at hand.
 * @param onState is told how far it is, and last how it ended
 */
export function startImport(
  files: SourceFile[],
  onState: (state: ImportState) => void,
  options: StartOptions = {},
): RunningImport {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const start: WorkerAsk = { ask: 'start', files, ...options };
  return runInWorker(worker, start, onState);
}

/**
 * Sends a worker its task and the language of its words, follows it to its end, and ends it. The worker takes `{ ask: 'cancel' }`
 * too, and tells messages `{ state }` of which one that is an end comes last.
 */
export function runInWorker<State extends { state: string }>(
  worker: Worker,
  task: { ask: string },
  onState: (state: State | ImportState) => void,
): RunningImport {
  const teller = new WorkTeller();
  const done = new Promise<ImportReport>((resolve, reject) => {
    const finish = (end: ImportEnd) => {
      onState(end);
      if (end.state === 'done') resolve(end.report);
      else if (end.state === 'failed') reject(new Error(end.message));
      else reject(new DOMException('Cancelled.', 'AbortError'));
    };
    worker.addEventListener('message', ({ data }: MessageEvent<{ state: State | ImportState }>) => {
      if (isEnd(data.state)) finish(data.state);
      else {
        onState(data.state);
        teller.tell(data.state);
      }
    });
    worker.addEventListener('error', ({ message }) => {
      const what = message || t('import.workerEnded');
      finish({
        state: 'failed',
        message: t('import.stopped', { reason: what }),
      });
    });
  }).finally(() => {
    worker.terminate();
    teller.end();
  });
  const told: InLanguage = { language: language() };
  worker.postMessage({ ...task, ...told });
  const cancel: WorkerAsk = { ask: 'cancel' };
  return { cancel: () => worker.postMessage(cancel), done };
}
