import type { CatalogRecord } from '@/data/catalog/record';

/** What an input says of itself; every field as the input prints it. */
export interface CatalogAbout {
  name?: string;
  licence?: string;
  source?: string;
  /** Date of the data, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as it is known. */
  dataDate?: string;
}

/** What the readers of all formats yield, one at a time, in the order of the input. */
export type ReadItem =
  | { kind: 'record'; record: CatalogRecord; name: string }
  | { kind: 'screenshot'; name: string; bytes: Uint8Array }
  | { kind: 'unreadable'; name: string; reason: string }
  /** Places mended in invalid JSON. */
  | { kind: 'repaired'; name: string; places: number }
  | { kind: 'about'; about: CatalogAbout };

/** An input file; `name` may hold a folder part. */
export interface SourceFile {
  name: string;
  blob: Blob;
  /** It came with its folder: what plainly is not for the catalog is passed over. */
  ofFolder?: boolean;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** Compressed bytes taken so far of all files' bytes. */
  onBytes?: (done: number, total: number) => void;
}
