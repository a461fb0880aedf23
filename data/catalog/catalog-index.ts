import type { CatalogLabel, Headline, MatchedBy } from './finding';
import type { CatalogRecord, Hashes } from './record';

/** A record (by its number in the catalog) and the column in which a key was found. */
export interface KeyHit {
  record: number;
  by: MatchedBy;
}

/** Facts of a headline by which records are found that share them. */
export type SharedFact = 'description' | 'signer';

/**
 * What a loaded catalog answers without opening a shard. Records are numbered from 0 to `count` - 1.
 * Keys are in the forms of `data/detect/indicator.ts`. Nothing here throws for an unknown key.
 */
export interface CatalogIndex {
  readonly count: number;
  /** Hits by the first 48 bits of a hash, thumbprint or serial: the caller verifies in the record. */
  findHash(key: string): KeyHit[];
  /** Hits of every hash that starts with `head` (8 to 12 hex characters are used). */
  findHashPrefix(head: string, limit: number): KeyHit[];
  findName(key: string): number[];
  findPath(key: string): number[];
  findClsid(key: string): number[];
  /** By record id, or by the lower-case stem of an upstream page. */
  findPage(key: string): number[];
  /** Records whose fact is this text, whatever the case of its letters. */
  findFact(fact: SharedFact, text: string): number[];
  headline(record: number): Headline;
  /** Record id as its headline has it: cheaper than a headline. */
  id(record: number): string;
  /** File name or COM name as printed, `''` where it has none: cheaper than a headline. */
  name(record: number): string;
  /** Path as printed, `''` where it has none: cheaper than a headline. */
  path(record: number): string;
  /** ssdeep digest of a record, `''` where it has none, and of all before `loadDigests`. */
  digest(record: number): string;
}

/** What of an index some questions need. */
export interface IndexKeys {
  /** Hashes, their first digits, and serial numbers. */
  readonly hashes: readonly string[];
  /** Names, paths, CLSIDs and ids. */
  readonly texts: readonly string[];
}

/** A catalog that is open: its index in memory, its records a read away. */
export interface LoadedCatalog {
  readonly label: CatalogLabel;
  readonly index: CatalogIndex;
  /**
   * Makes the index answer for these keys, and for the records that they lead to; absent where it
   * answers for all from the start.
   * @throws {Error} with a sentence, where the index is damaged.
   */
  ready?(keys: IndexKeys): Promise<void>;
  /** Makes the index answer for all. @throws {Error} as `ready` does. */
  whole?(): Promise<void>;
  /**
   * Reads a whole record.
   * @throws {Error} with a sentence, where the shard that holds it is damaged.
   */
  record(record: number): Promise<CatalogRecord>;
  /**
   * Makes `index.digest` answer; absent where it does from the start. The digests are the one part of
   * the index that few questions need.
   * @throws {Error} with a sentence, where they are damaged.
   */
  loadDigests?(): Promise<void>;
  /**
   * Whole hashes of a record, where a catalog can give them sooner than all of it.
   * @throws {Error} as `record` does.
   */
  hashes?(record: number): Promise<Hashes>;
  /** Names of exported functions; absent where a catalog was made without. */
  exportNames?(): Promise<HeldNames>;
  /** Paths of the modules that files loaded when they ran; absent where a catalog was made without. */
  moduleNames?(): Promise<HeldNames>;
}

/**
 * Where in a name a text stands: anywhere; where the name begins, or the file in it behind a
 * backslash; or as the whole of either.
 */
export type PlaceInName = 'anywhere' | 'start' | 'whole';

/** Names that records hold in sets: functions that they export, modules that they loaded. */
export interface HeldNames {
  /** The records that hold a name with this text (lower case) in it, found step by step. */
  holders(text: string, place: PlaceInName): Generator<void, Holders>;
}

/** Records that hold something. */
export interface Holders {
  /** Whether any record does. */
  readonly any: boolean;
  has(record: number): boolean;
  /** What a record holds: the whole name before one that begins so before any other. */
  text(record: number): string | undefined;
}
