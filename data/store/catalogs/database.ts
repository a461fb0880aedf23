import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ToldFacts } from '@/data/messages';
import { t } from '@/data/words/words';

/** A catalog as the person sees it. The generation it names is the one whose rows count. */
export interface CatalogRow {
  id: string;
  generation: string;
  name: string;
  /** What its pack calls itself. */
  packName: string;
  /** Place among the catalogs, lowest first. */
  position: number;
  enabled: boolean;
  embedded: boolean;
  /** Version of an embedded catalog's data. */
  version?: string;
  licence?: string;
  source?: string;
  dataDate?: string;
  /** What the person wrote where the source does not say it. */
  told?: ToldFacts;
  /** When it was removed, in milliseconds since 1970; until it is swept it can be brought back. */
  removedAt?: number;
  files: number;
  comObjects: number;
  bytes: number;
}

/** A part of a pack. */
export interface PartRow {
  generation: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface ManifestRow {
  generation: string;
  name: 'manifest';
  /** As JSON, of which hundreds of parts are read several times faster than as objects. */
  manifest: string;
}

type PartKey = [generation: string, name: string];

export interface CatalogSchema extends DBSchema {
  catalogs: { key: string; value: CatalogRow };
  indexes: { key: PartKey; value: PartRow | ManifestRow };
  shards: { key: PartKey; value: PartRow };
  screenshots: { key: PartKey; value: PartRow };
}

export type CatalogDatabase = IDBPDatabase<CatalogSchema>;

/** Stores whose rows belong to a generation; look-ups read `shards` while imports write elsewhere. */
export const PART_STORES = ['indexes', 'shards', 'screenshots'] as const;
export type PartStore = (typeof PART_STORES)[number];

const NAME = 'pe-lens';

/** Step n brings a database from version n to n + 1; steps are only ever added. */
export const STEPS: readonly ((database: CatalogDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('catalogs', { keyPath: 'id' });
    for (const store of PART_STORES) {
      database.createObjectStore(store, { keyPath: ['generation', 'name'] });
    }
  },
];

function isOutdated(error: unknown): boolean {
  return error instanceof Error && error.name === 'VersionError';
}

function outdated(): Error {
  return new Error(t('store.newerVersion'));
}

/**
 * A connection that opens at its first use and again after it was lost: to an upgrade in another
 * context, for which it makes way at once, or because the browser ended it.
 */
export class CatalogConnection {
  #opening: Promise<CatalogDatabase> | undefined;
  #steps: typeof STEPS;

  constructor(steps = STEPS) {
    this.#steps = steps;
  }

  /** @throws {Error} with a sentence where an upgrade is blocked; otherwise the browser's error */
  open(): Promise<CatalogDatabase> {
    this.#opening ??= this.#connect().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    (await opening?.catch(() => undefined))?.close();
  }

  #connect(): Promise<CatalogDatabase> {
    return new Promise((resolve, reject) => {
      let blocked = false;
      const opening = openDB<CatalogSchema>(NAME, this.#steps.length, {
        upgrade: (database, from) => {
          for (const step of this.#steps.slice(from)) step(database);
        },
        blocked() {
          blocked = true;
          reject(new Error(t('store.otherWindow')));
        },
        blocking: () => void this.close(),
        terminated: () => {
          this.#opening = undefined;
        },
      });
      opening.then(
        (database) => {
          // It came after all, but nobody waits for it any more.
          if (blocked) database.close();
          else resolve(database);
        },
        (error: unknown) => reject(isOutdated(error) ? outdated() : error),
      );
    });
  }
}
