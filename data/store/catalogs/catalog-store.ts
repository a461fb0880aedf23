import type { CatalogInfo, RemovedCatalog } from '@/data/messages';
import type { PackManifest, PackSink } from '../pack-format';
import type { OpenPack } from '../pack-reader';
import type { RowChange } from './row-changes';

/** What is decided about a pack when it becomes a catalog. */
export interface CatalogChoice {
  manifest: PackManifest;
  /** The manifest's own name where absent. */
  name?: string;
  /** Catalog whose place, name and switch the pack takes over; a new one is put after the others. */
  replaces?: string;
  /** Id and data version of the catalog that is shipped with the extension. */
  embedded?: { id: string; version: string };
  /**
   * Catalog whose damaged pack this one takes the place of, and the generation that was damaged; what
   * was decided about the catalog stays.
   */
  mends?: { id: string; generation: string };
}

/** A pack that is being written. Nothing of it can be seen before `commit`. */
export interface Generation {
  readonly sink: PackSink;
  /**
   * Makes it a catalog, in one transaction. What it replaces is no longer found from then on; its
   * rows stay for those who read them until the next `sweep`.
   * @throws what the browser threw, such as `QuotaExceededError`; then `abort` is still to be called
   */
  commit(choice: CatalogChoice): Promise<CatalogInfo>;
  /** Takes away all that was written. Does nothing after `commit`. */
  abort(): Promise<void>;
}

/** What a repair is doing; `done` of `total` parts, or records. */
export interface RepairProgress {
  doing: 'verifying' | 'rebuilding' | 'reading';
  done: number;
  total: number;
}

export type OnRepairProgress = (progress: RepairProgress) => void;

export interface RepairReport {
  /** Number of parts that were verified. */
  parts: number;
  /** Names of the parts that are missing or differ from their checksum. */
  damaged: string[];
  /** Whether the index was built anew. */
  rebuilt: boolean;
  /** Runs of records that cannot be read; only another import brings them back. */
  unreadable: { first: number; count: number }[];
  /** Ids of those records, as far as the index still has them. */
  ids: string[];
  /** The extension brings this catalog: the next start puts it in place anew. */
  renewed: boolean;
}

/** A catalog, and its pack where it is switched on and opens; its info says why where it does not. */
export interface OpenedCatalog {
  info: CatalogInfo;
  pack?: OpenPack;
}

/** The catalogs of this browser. */
export interface CatalogStore {
  readonly storage: 'indexeddb' | 'memory';
  /** Why the catalogs are only in memory, as a sentence. */
  readonly refusal?: string;
  /** All catalogs in the order in which they answer. */
  list(): Promise<CatalogInfo[]>;
  /** Data version of the embedded catalog of that id. */
  embeddedVersion(id: string): Promise<string | undefined>;
  /** The same, and those that are switched on opened before any of their index is read. */
  openAll(): Promise<OpenedCatalog[]>;
  /** @throws {Error} with a sentence, where it is not there, is damaged or of another version */
  open(id: string): Promise<OpenPack>;
  /** The same before any of its index is read: see `ready` and `whole` of `LoadedCatalog`. */
  openUnread(id: string): Promise<OpenPack>;
  begin(): Promise<Generation>;
  /**
   * Removes a catalog for good. Does nothing where the id is unknown.
   * @throws {Error} with a sentence, where it is embedded
   */
  remove(id: string): Promise<void>;
  /** Catalogs that were put aside and can be brought back, the last one first. */
  removed(): Promise<RemovedCatalog[]>;
  /**
   * Changes what is decided about the catalogs, in one transaction: see `row-changes.ts`.
   * @throws what the change threw; then nothing was changed
   */
  change(change: RowChange): Promise<void>;
  /**
   * Verifies every part of a catalog, and builds its index anew where that is damaged: in a new
   * generation, so that the damaged one stays as it is until the new one is complete.
   * @throws {Error} with a sentence, where it is not there or its manifest is damaged
   */
  repair(id: string, onProgress?: OnRepairProgress): Promise<RepairReport>;
  /**
   * Takes away removed catalogs whose grace is over, and the rows of generations that are no
   * catalog's: replaced, removed, or left by an import that ended with its process; never those of an
   * import that is running. Called at start and once nobody reads a replaced generation any more.
   * @param now in milliseconds since 1970
   * @returns how many generations went
   */
  sweep(now?: number): Promise<number>;
  close(): Promise<void>;
}
