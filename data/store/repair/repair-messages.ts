import type { RepairProgress, RepairReport } from '../catalogs/catalog-store';

/** What the page asks of a repair's worker. */
export interface RepairAsk {
  id: string;
  /** Of the words in which it says what went wrong. */
  language: string;
}

/** What the worker tells the page; `done` and `failed` come last and once. */
export type RepairState =
  | { state: 'running'; progress: RepairProgress }
  | { state: 'done'; report: RepairReport }
  | { state: 'failed'; message: string };
