import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PART_STORES } from '@/data/store/catalogs/database';
import { localLocks } from '@/data/store/catalogs/generation-locks';
import { IndexedCatalogStore } from '@/data/store/catalogs/indexed-catalog-store';
import { installPack } from '@/data/store/catalogs/install-pack';
import { createPackWriter } from '@/data/store/pack-writer';
import { files, pack } from './packed';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Generations that have rows in any of the stores of parts. */
async function generations(): Promise<Set<string>> {
  const database = await openDB('pe-lens');
  const keys = await Promise.all(PART_STORES.map((store) => database.getAllKeys(store)));
  database.close();
  return new Set(keys.flat().map((key) => (Array.isArray(key) ? String(key[0]) : '')));
}

/** A browser that was started again: the locks of the dead process are gone. */
function restart(): IndexedCatalogStore {
  return new IndexedCatalogStore(localLocks());
}

async function expectOldState(id: string): Promise<void> {
  const store = restart();
  expect((await store.list()).map((info) => info.name)).toEqual(['Old']);
  expect(await (await store.open(id)).record(1)).toEqual(files(2)[1]);
  await store.sweep();
  expect(await generations()).toEqual(new Set([id]));
  expect(await (await store.open(id)).record(1)).toEqual(files(2)[1]);
  await store.close();
}

describe('an import whose process dies', async () => {
  const { manifest, parts } = await pack(files(300, 'new'), 'New');
  // Small parts are gathered; a large one makes each put a write of its own.
  const ballast = new Uint8Array(1024 * 1024);

  it.each(manifest.parts.map(({ name }, at) => [name, at]))(
    'after part %s leaves the old state whole',
    async (_, last) => {
      const store = restart();
      const { id } = await installPack(store, await pack(files(2), 'Old'));
      const { sink } = await store.begin();
      for (const part of manifest.parts.slice(0, last + 1)) {
        await sink.put(part, parts.get(part.name) ?? ballast);
        await sink.put({ ...part, name: `screenshots/${part.name}` }, ballast);
      }
      expect((await generations()).size).toBe(2);
      await store.close();
      await expectOldState(id);
    },
  );

  it.each(['indexes', 'catalogs'])('while it writes to %s at the end', async (failing) => {
    const store = restart();
    const { id } = await installPack(store, await pack(files(2), 'Old'));
    const { sink, commit } = await store.begin();
    for (const part of manifest.parts) await sink.put(part, parts.get(part.name) ?? ballast);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...row
    ) {
      if (this.name === failing) throw new DOMException('No room.', 'QuotaExceededError');
      return put.apply(this, row);
    });
    await expect(commit({ manifest, replaces: id })).rejects.toThrow('No room.');
    vi.restoreAllMocks();
    await store.close();
    await expectOldState(id);
  });

  it('right after the switch leaves the new state whole', async () => {
    const store = restart();
    const { id } = await installPack(store, await pack(files(2), 'Old'));
    await installPack(store, await pack(files(300, 'new'), 'New'), { replaces: id });
    await store.close();
    const after = restart();
    expect((await generations()).size).toBe(2);
    expect(await (await after.open(id)).record(299)).toEqual(files(300, 'new')[299]);
    expect(await after.sweep()).toBe(1);
    expect((await generations()).size).toBe(1);
    expect(await (await after.open(id)).record(299)).toEqual(files(300, 'new')[299]);
  });
});

describe('an import that is running', () => {
  it('is not swept away by another context, and neither hinders the other', async () => {
    const locks = localLocks();
    const importer = new IndexedCatalogStore(locks);
    const background = new IndexedCatalogStore(locks);
    const { id } = await installPack(background, await pack(files(200), 'Old'));
    const reader = await background.open(id);
    const { sink, commit } = await importer.begin();
    const writer = createPackWriter(sink);
    for (const [number, record] of files(400, 'new').entries()) {
      await writer.add(record);
      if (number % 100 === 99) {
        expect(await reader.record(number % 200)).toEqual(files(200)[number % 200]);
        expect(await background.sweep()).toBe(0);
        expect((await background.list()).length).toBe(1);
      }
    }
    const info = await commit({ manifest: await writer.finish({ name: 'New' }) });
    expect(await background.sweep()).toBe(0);
    expect(await (await background.open(info.id)).record(399)).toEqual(files(400, 'new')[399]);
  });

  it('leaves nothing where it is given up', async () => {
    const store = restart();
    const { sink, abort } = await store.begin();
    const writer = createPackWriter(sink);
    for (const record of files(300)) await writer.add(record);
    await writer.finish({ name: 'Never' });
    await abort();
    await abort();
    expect(await generations()).toEqual(new Set());
    expect(await store.list()).toEqual([]);
  });

  it('is not taken back once it is a catalog', async () => {
    const store = restart();
    const { sink, commit, abort } = await store.begin();
    const writer = createPackWriter(sink);
    for (const record of files(3)) await writer.add(record);
    const { id } = await commit({ manifest: await writer.finish({ name: 'Done' }) });
    await abort();
    expect(await (await store.open(id)).record(2)).toEqual(files(3)[2]);
  });
});
