import type { ImportReport, ImportState } from './progress';
import type { SourceFile } from './read-item';
import type { WorkerAsk, WorkerTell } from './worker-messages';

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
  const ask = (message: WorkerAsk) => worker.postMessage(message);
  const done = new Promise<ImportReport>((resolve, reject) => {
    worker.addEventListener('message', ({ data: { state } }: MessageEvent<WorkerTell>) => {
      onState(state);
      if (state.state === 'done') resolve(state.report);
      if (state.state === 'failed') reject(new Error(state.message));
      if (state.state === 'cancelled') reject(new DOMException('Cancelled.', 'AbortError'));
    });
    worker.addEventListener('error', ({ message }) => {
      const sentence = `The import stopped (${message || 'its worker ended'}). The catalogs are as before; try again.`;
      onState({ state: 'failed', message: sentence });
      reject(new Error(sentence));
    });
  }).finally(() => worker.terminate());
  ask({ ask: 'start', files, ...options });
  return { cancel: () => ask({ ask: 'cancel' }), done };
}
