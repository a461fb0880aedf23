import type { ImportState } from './progress';
import type { SourceFile } from './read-item';

/** What the page asks of the import's worker. */
export type WorkerAsk =
  | { ask: 'start'; files: SourceFile[]; name?: string; replace?: boolean }
  | { ask: 'cancel' };

/** What the worker tells the page; `done`, `cancelled` and `failed` come last and once. */
export interface WorkerTell {
  state: ImportState;
}
