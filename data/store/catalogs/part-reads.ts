import type { IDBPTransaction } from 'idb';
import type {
  CatalogConnection,
  CatalogDatabase,
  CatalogSchema,
  ManifestRow,
  PartRow,
  PartStore,
} from './database';

type Reading = IDBPTransaction<CatalogSchema, PartStore[]>;

/** Reads rows; those of one store that are asked for in one go, in one transaction. */
export class PartReads {
  #connection: CatalogConnection;
  #current = new Map<PartStore, Reading>();

  constructor(connection: CatalogConnection) {
    this.#connection = connection;
  }

  async get(
    store: PartStore,
    generation: string,
    name: string,
  ): Promise<PartRow | ManifestRow | undefined> {
    const database = await this.#connection.open();
    return this.#reading(database, store).objectStore(store).get([generation, name]);
  }

  /** A transaction takes requests until the task ends in which it began. */
  #reading(database: CatalogDatabase, store: PartStore): Reading {
    const current = this.#current.get(store);
    if (current) return current;
    const reading = database.transaction([store]);
    this.#current.set(store, reading);
    queueMicrotask(() => this.#current.delete(store));
    return reading;
  }
}
