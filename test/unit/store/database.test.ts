import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { CatalogConnection, STEPS } from '@/data/store/catalogs/database';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A later version of the extension. */
const LATER = [...STEPS, () => {}];

describe('the connection to the catalogs', () => {
  it('upgrades step by step, from any version', async () => {
    const steps: number[] = [];
    const counted = LATER.map((step, number): (typeof STEPS)[number] => (database) => {
      steps.push(number);
      step(database);
    });
    const first = new CatalogConnection(counted.slice(0, 1));
    expect([...(await first.open()).objectStoreNames]).toEqual([
      'catalogs',
      'indexes',
      'screenshots',
      'shards',
    ]);
    const second = new CatalogConnection(counted);
    expect((await second.open()).version).toBe(2);
    expect(steps).toEqual([0, 1]);
    await second.close();
  });

  it('is one for all who ask at once', async () => {
    const connection = new CatalogConnection();
    const [one, other] = await Promise.all([connection.open(), connection.open()]);
    expect(one).toBe(other);
  });

  it('makes way for an upgrade in another context', async () => {
    const old = new CatalogConnection();
    await old.open();
    const later = new CatalogConnection(LATER);
    expect((await later.open()).version).toBe(2);
    // The old code cannot come back, and is told so.
    await expect(old.open()).rejects.toThrow('PE Lens was updated to a newer version');
  });

  it('says so where another context does not make way, and opens once it has', async () => {
    await (await new CatalogConnection().open()).close();
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('pe-lens', 1);
      request.onsuccess = () => resolve(request.result);
    });
    const later = new CatalogConnection(LATER);
    await expect(later.open()).rejects.toThrow('Another window of PE Lens still uses the catalogs');
    stubborn.close();
    expect((await later.open()).version).toBe(2);
  });

  it('opens again where the browser ended it', async () => {
    const connection = new CatalogConnection();
    const first = await connection.open();
    const closed = new Promise((resolve) => first.addEventListener('close', resolve));
    // The wrapper stands for the database that fake-indexeddb made.
    const { unwrap } = await import('idb');
    forceCloseDatabase(unwrap(first) as unknown as Parameters<typeof forceCloseDatabase>[0]);
    await closed;
    const second = await connection.open();
    expect(second).not.toBe(first);
    expect(await second.getAll('catalogs')).toEqual([]);
  });
});
