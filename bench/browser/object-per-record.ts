import { type DBSchema, deleteDB, openDB } from 'idb';
import type { CatalogRecord } from '@/data/catalog/record';
import { namedKeys } from './named-keys';

interface ObjectSchema extends DBSchema {
  records: {
    key: string;
    value: { id: string; keys: string[]; record: CatalogRecord };
    indexes: { keys: string };
  };
}

const NAME = 'pe-lens-bench';
const RECORDS_PER_TRANSACTION = 1000;

/**
 * The usual way to keep a catalog in IndexedDB: an object a record, and an index of all of its keys.
 * @returns milliseconds of the writing
 */
export async function writeObjects(records: readonly CatalogRecord[]): Promise<number> {
  await deleteDB(NAME);
  const database = await openDB<ObjectSchema>(NAME, 1, {
    upgrade(upgraded) {
      const store = upgraded.createObjectStore('records', { keyPath: 'id' });
      store.createIndex('keys', 'keys', { multiEntry: true });
    },
  });
  const start = performance.now();
  for (let first = 0; first < records.length; first += RECORDS_PER_TRANSACTION) {
    const write = database.transaction('records', 'readwrite', { durability: 'relaxed' });
    for (const record of records.slice(first, first + RECORDS_PER_TRANSACTION)) {
      void write.store.put({ id: record.id, keys: namedKeys(record), record });
    }
    await write.done;
  }
  const milliseconds = performance.now() - start;
  database.close();
  await deleteDB(NAME);
  return milliseconds;
}
