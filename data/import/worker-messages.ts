import type { ImportState } from './progress';
import type { SourceFile } from './read-item';

/** Goes with each task: a worker has no `browser.i18n` that would tell it. */
export interface InLanguage {
  language: string;
}

/** What the page asks of the import's worker. */
export type WorkerAsk =
  | { ask: 'start'; files: SourceFile[]; name?: string; replace?: boolean }
  | { ask: 'cancel' };

/** What the worker tells the page; `done`, `cancelled` and `failed` come last and once. */
export interface WorkerTell {
  state: ImportState;
}
