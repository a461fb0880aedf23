/** What an import is doing, as the options page shows it. */
export type ImportState =
  | { state: 'idle' }
  | { state: 'running'; file: string; bytesDone: number; bytesTotal: number; records: number }
  | { state: 'done'; report: ImportReport }
  | { state: 'cancelled' }
  | { state: 'failed'; message: string };

/** How an import ended. */
export type ImportEnd = Extract<ImportState, { state: 'done' | 'cancelled' | 'failed' }>;

export function isEnd(state: { state: string }): state is ImportEnd {
  return state.state === 'done' || state.state === 'cancelled' || state.state === 'failed';
}

/** What an import did; `read` = `added` + `replaced` + `duplicates`. */
export interface ImportReport {
  /** Name of the catalog that was written. */
  catalog: string;
  files: string[];
  read: number;
  added: number;
  replaced: number;
  /** Records whose id came before in the same import; the first one stays. */
  duplicates: number;
  /** Inputs that are not records, each with the reason as a sentence. */
  unreadable: { name: string; reason: string }[];
  /** Places mended in invalid JSON. */
  repaired: number;
  screenshots: number;
  milliseconds: number;
  /** A catalog that seems to be the same one, which stayed beside the one that was written. */
  twin?: CatalogTwin;
}

/** A catalog of the same name or from the same source. */
export interface CatalogTwin {
  id: string;
  name: string;
  records: number;
  dataDate?: string;
  /** Id of the catalog that was written. */
  by: string;
}
