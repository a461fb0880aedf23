import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CatalogRecord } from '@/data/catalog/record';
import type { CatalogStore } from '@/data/store/catalogs/catalog-store';
import { IndexedCatalogStore } from '@/data/store/catalogs/indexed-catalog-store';
import {
  EMBEDDED_ID,
  ensureEmbedded,
  ensureEmbeddedPack,
  installPack,
} from '@/data/store/catalogs/install-pack';
import { MemoryCatalogStore } from '@/data/store/catalogs/memory-catalog-store';
import { openCatalogStore } from '@/data/store/catalogs/open-catalog-store';
import { openIndexes } from '@/data/store/catalogs/opened-catalog';
import { ordered, renamed, switched } from '@/data/store/catalogs/row-changes';
import { screenshotPart } from '@/data/store/pack-writer';
import { damage, files, pack } from './packed';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

async function install(store: CatalogStore, name: string, records: CatalogRecord[] = files(2)) {
  return installPack(store, await pack(records, name));
}

async function names(store: CatalogStore): Promise<string[]> {
  return (await store.list()).map(({ name }) => name);
}

describe.each([
  ['IndexedDB', () => new IndexedCatalogStore()],
  ['memory', () => new MemoryCatalogStore('Refused.')],
])('catalogs in %s', (_, create) => {
  let store: CatalogStore;
  beforeEach(() => {
    store = create();
  });

  it('begin empty', async () => {
    expect(await store.list()).toEqual([]);
    await expect(store.open('nothing')).rejects.toThrow('This catalog is not there any more.');
  });

  it('keep a pack that was installed', async () => {
    const records = files(200);
    const info = await install(store, 'Library', records);
    expect(await store.list()).toEqual([info]);
    expect(info).toMatchObject({ name: 'Library', embedded: false, enabled: true, files: 200 });
    const open = await store.open(info.id);
    expect(open.label).toEqual({ id: info.id, name: 'Library' });
    expect(await open.record(199)).toEqual(records[199]);
  });

  it('refuse a damaged pack and stay as they were', async () => {
    await install(store, 'Before');
    const packed = await pack(files(300), 'Damaged');
    damage(packed, 'records/1');
    await expect(installPack(store, packed)).rejects.toThrow('Part “records/1” of the catalog');
    expect(await names(store)).toEqual(['Before']);
    expect(await store.sweep()).toBe(0);
  });

  it('are put in order, renamed, switched off and removed', async () => {
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C']) ids.push((await install(store, name)).id);
    const [a = '', b = '', c = ''] = ids;
    expect(await names(store)).toEqual(['A', 'B', 'C']);
    await store.change(ordered([c, a]));
    expect(await names(store)).toEqual(['C', 'A', 'B']);
    await store.change(renamed(a, 'Renamed'));
    await store.change(switched(b, false));
    const { open, catalogs } = await loaded(store);
    expect(open.map(({ label }) => label.name)).toEqual(['C', 'Renamed']);
    expect(catalogs.map(({ enabled }) => enabled)).toEqual([true, true, false]);
    await store.remove(a);
    await store.remove('unknown');
    expect(await names(store)).toEqual(['C', 'B']);
    expect(await store.sweep()).toBe(1);
    expect(await store.sweep()).toBe(0);
  });

  it('give a second catalog of a name a number', async () => {
    for (let time = 0; time < 3; time++) await install(store, 'Library');
    expect(await names(store)).toEqual(['Library', 'Library (2)', 'Library (3)']);
  });

  it('keep place, name and switch of a catalog that is replaced', async () => {
    const { id } = await install(store, 'Library', files(2));
    await install(store, 'Other');
    await store.change(renamed(id, 'Mine'));
    await store.change(switched(id, false));
    const reader = await store.open(id);
    const info = await installPack(store, await pack(files(3, 'new'), 'Library'), { replaces: id });
    expect(info).toMatchObject({ id, name: 'Mine', enabled: false, files: 3 });
    expect(await names(store)).toEqual(['Mine', 'Other']);
    // Whoever still reads the old generation does so until the sweep.
    expect(await reader.record(0)).toEqual(files(1)[0]);
    expect(await store.sweep()).toBe(1);
    expect((await (await store.open(id)).record(0)).id).toBe(files(1, 'new')[0]?.id);
  });

  it('install the embedded catalog once, and again where it is newer', async () => {
    await ensureEmbedded(store, { name: 'Starter' }, files(1));
    const [first] = await store.list();
    expect(first).toMatchObject({ id: EMBEDDED_ID, embedded: true, files: 1 });
    await ensureEmbedded(store, { name: 'Starter' }, files(1));
    expect(await store.sweep()).toBe(0);
    await ensureEmbedded(store, { name: 'Starter' }, files(2));
    expect(await store.list()).toMatchObject([{ id: EMBEDDED_ID, name: 'Starter', files: 2 }]);
    expect(await store.sweep()).toBe(1);
    await expect(store.remove(EMBEDDED_ID)).rejects.toThrow('Switch it off instead');
    const full = await pack(files(5), 'Full');
    expect(await ensureEmbeddedPack(store, 'one', async () => full)).toBe(true);
    expect(await ensureEmbeddedPack(store, 'one', async () => full)).toBe(false);
    expect(await store.list()).toMatchObject([{ id: EMBEDDED_ID, name: 'Full', files: 5 }]);
    expect(await store.sweep()).toBe(1);
    await store.change(renamed(EMBEDDED_ID, 'Mine'));
    await ensureEmbedded(store, { name: 'Starter' }, files(1));
    expect(await store.list()).toMatchObject([{ id: EMBEDDED_ID, name: 'Mine', files: 1 }]);
  });

  it('keep pictures', async () => {
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
    const { sink, commit } = await store.begin();
    const { createPackWriter } = await import('@/data/store/pack-writer');
    const writer = createPackWriter(sink);
    expect(await writer.addScreenshot('a-1.png', picture)).toBe('added');
    expect(await writer.addScreenshot('a-1.png', new Uint8Array(9))).toBe('duplicate');
    const { id } = await commit({ manifest: await writer.finish({ name: 'Pictures' }) });
    const open = await store.open(id);
    expect(await open.screenshot('a-1.png')).toEqual(picture);
    expect(await open.screenshot('b-1.png')).toBeUndefined();
    expect(open.manifest.parts.some(({ name }) => name === screenshotPart('a-1.png'))).toBe(true);
  });

  it('find nothing to repair in a whole catalog', async () => {
    const { id } = await install(store, 'Library');
    const { parts } = (await store.open(id)).manifest;
    const whole = { damaged: [], rebuilt: false, unreadable: [], ids: [], renewed: false };
    expect(await store.repair(id)).toEqual({ parts: parts.length, ...whole });
  });
});

/** The packs that open, and what is said of all catalogs. */
async function loaded(store: CatalogStore) {
  const catalogs = await openIndexes(await store.openAll());
  return {
    open: catalogs.flatMap(({ pack }) => pack ?? []),
    catalogs: catalogs.map(({ info }) => info),
  };
}

describe('catalogs of which one is damaged', () => {
  it('answer without it and say why', async () => {
    const store = new IndexedCatalogStore();
    await install(store, 'Whole');
    const { id } = await install(store, 'Broken');
    await overwrite('indexes', 'index/texts/0', id);
    const { open, catalogs } = await loaded(store);
    expect(open.map(({ label }) => label.name)).toEqual(['Whole']);
    expect(catalogs[1]?.failure).toMatch(/^The index of the catalog “Broken” cannot be read/);
  });

  it('are mended where the shards are whole', async () => {
    const store = new IndexedCatalogStore();
    const { id } = await install(store, 'Broken', files(3));
    await overwrite('indexes', 'index/texts/0', id);
    expect(await store.repair(id)).toMatchObject({
      damaged: ['index/texts/0'],
      rebuilt: true,
      unreadable: [],
    });
    const open = await store.open(id);
    expect(open.index.findName('file2.dll')).toEqual([2]);
    expect(await open.record(2)).toEqual(files(3)[2]);
  });

  it('name the records that only an import brings back', async () => {
    const store = new IndexedCatalogStore();
    const { id } = await install(store, 'Broken', files(200));
    await overwrite('shards', 'records/1', id);
    const unreadable = [{ first: 128, count: 72 }];
    expect(await store.repair(id)).toMatchObject({ damaged: ['records/1'], unreadable });
  });
});

describe('a browser that refuses IndexedDB', () => {
  it.each([
    [
      'throws',
      {
        open: () => {
          throw new DOMException('Not allowed.', 'SecurityError');
        },
      },
    ],
    ['has none', undefined],
  ])('leaves the catalogs in memory: it %s', async (_, factory) => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: factory,
      configurable: true,
      writable: true,
    });
    const store = await openCatalogStore();
    expect(store.storage).toBe('memory');
    expect(store.refusal).toMatch(/^The browser does not let PE Lens keep catalogs \(.+\)\. Only/);
    await ensureEmbedded(store, { name: 'Starter' }, files(1));
    expect(await (await store.open(EMBEDDED_ID)).record(0)).toEqual(files(1)[0]);
  });

  it('is not this one', async () => {
    const store = await openCatalogStore();
    expect([store.storage, store.refusal]).toEqual(['indexeddb', undefined]);
  });
});

/** Writes a part's bytes in reverse; a first import's generation is its catalog's id. */
async function overwrite(store: string, name: string, generation: string): Promise<void> {
  const { openDB } = await import('idb');
  const database = await openDB('pe-lens');
  const row: { bytes: Uint8Array } = await database.get(store, [generation, name]);
  await database.put(store, { generation, name, bytes: row.bytes.toReversed() });
  database.close();
}
