import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { REMOVAL_GRACE_MS } from '@/data/store/catalogs/catalog-rows';
import type { CatalogStore } from '@/data/store/catalogs/catalog-store';
import { IndexedCatalogStore } from '@/data/store/catalogs/indexed-catalog-store';
import { EMBEDDED_ID, ensureEmbedded, installPack } from '@/data/store/catalogs/install-pack';
import { MemoryCatalogStore } from '@/data/store/catalogs/memory-catalog-store';
import {
  broughtBack,
  described,
  putAside,
  renamed,
  superseded,
  switched,
} from '@/data/store/catalogs/row-changes';
import { files, pack } from './packed';

const NOW = Date.UTC(2026, 10, 21);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe.each([
  ['IndexedDB', () => new IndexedCatalogStore()],
  ['memory', () => new MemoryCatalogStore('Refused.')],
])('catalogs in %s', (_, create) => {
  let store: CatalogStore;
  let a: string;
  let b: string;

  beforeEach(async () => {
    store = create();
    [a, b] = [await install('A'), await install('B')];
  });

  const install = async (name: string, about = {}) => {
    const { manifest, readPart } = await pack(files(2), name);
    const whole = { ...manifest, about: { ...manifest.about, ...about } };
    return (await installPack(store, { manifest: whole, readPart })).id;
  };
  const names = async () => (await store.list()).map(({ name }) => name);

  it('that are removed are gone from the list, come back whole, and keep their place', async () => {
    await store.change(putAside(a, NOW));
    expect(await names()).toEqual(['B']);
    expect(await store.removed()).toEqual([
      {
        id: a,
        name: 'A',
        files: 2,
        comObjects: 0,
        bytes: expect.any(Number),
        until: NOW + 600_000,
      },
    ]);
    await expect(store.open(a)).rejects.toThrow('This catalog is not there any more.');
    expect(await store.sweep(NOW + REMOVAL_GRACE_MS - 1)).toBe(0);
    await store.change(broughtBack(a));
    expect(await names()).toEqual(['A', 'B']);
    expect(await store.removed()).toEqual([]);
    expect(await (await store.open(a)).record(1)).toEqual(files(2)[1]);
    expect(await store.sweep(NOW + 2 * REMOVAL_GRACE_MS)).toBe(0);
  });

  it('that are removed go with the first sweep after the grace', async () => {
    await store.change(putAside(a, NOW));
    expect(await store.sweep(NOW + REMOVAL_GRACE_MS)).toBe(1);
    expect(await store.removed()).toEqual([]);
    await expect(store.change(broughtBack(a))).rejects.toThrow('gone for good. Import it again.');
    expect(await names()).toEqual(['B']);
  });

  it('that are removed give their name free, and get another where it is taken', async () => {
    await store.change(putAside(a, NOW));
    await install('A');
    expect(await names()).toEqual(['B', 'A']);
    await store.change(broughtBack(a));
    expect(await names()).toEqual(['A (2)', 'B', 'A']);
  });

  it('that are removed twice, or brought back twice, are so once', async () => {
    await store.change(putAside(a, NOW));
    await store.change(putAside(a, NOW + 5));
    expect((await store.removed()).map(({ until }) => until)).toEqual([NOW + REMOVAL_GRACE_MS]);
    await store.change(broughtBack(a));
    await store.change(broughtBack(a));
    expect(await names()).toEqual(['A', 'B']);
  });

  it('that come with the extension stay', async () => {
    await ensureEmbedded(store, { name: 'Starter' }, files(1));
    await expect(store.change(putAside(EMBEDDED_ID, NOW))).rejects.toThrow('Switch it off instead');
    await expect(store.change(superseded(EMBEDDED_ID, a, NOW))).rejects.toThrow('Switch it off');
    expect(await names()).toEqual(['A', 'B', 'Starter']);
  });

  it('have names of their own', async () => {
    await expect(store.change(renamed(a, 'B'))).rejects.toThrow(
      'Another catalog is called “B”. Choose another name.',
    );
    await store.change(renamed(a, 'A'));
    await store.change(renamed(a, 'C'));
    expect(await names()).toEqual(['C', 'B']);
    await expect(store.change(renamed('unknown', 'D'))).rejects.toThrow('not there any more');
  });

  it('take the place of another, which can come back', async () => {
    await store.change(switched(a, false));
    const fresh = await install('A');
    await store.change(superseded(a, fresh, NOW));
    expect(await store.list()).toMatchObject([
      { id: fresh, name: 'A', enabled: false },
      { id: b, name: 'B', enabled: true },
    ]);
    await store.change(broughtBack(a));
    expect(new Set(await names())).toEqual(new Set(['A', 'A (2)', 'B']));
    expect((await store.list()).at(-1)?.name).toBe('B');
  });

  it('keep what a person wrote where the source says nothing', async () => {
    await store.change(described(a, { licence: 'Internal', dataDate: '2026-11' }));
    expect((await store.list())[0]).toMatchObject({
      licence: 'Internal',
      dataDate: '2026-11',
      told: { licence: 'Internal', dataDate: '2026-11' },
    });
    expect((await store.open(a)).label).toEqual({ id: a, name: 'A', dataDate: '2026-11' });
    await store.change(described(a, {}));
    expect((await store.list())[0]).not.toHaveProperty('told');
    expect((await store.list())[0]).not.toHaveProperty('licence');
  });

  it('keep what the source says against what a person writes', async () => {
    const id = await install('Told', { licence: 'MIT', dataDate: '2021-11' });
    await store.change(described(id, { licence: 'Other', dataDate: '2000' }));
    expect((await store.list())[2]).toMatchObject({ licence: 'MIT', dataDate: '2021-11' });
    expect((await store.list())[2]).not.toHaveProperty('told');
  });

  it('keep the licence that a person wrote over a replacement, and not the date', async () => {
    await store.change(described(a, { licence: 'Internal', dataDate: '2020' }));
    await installPack(store, await pack(files(3), 'A'), { replaces: a });
    const [info] = await store.list();
    expect(info).toMatchObject({ id: a, files: 3, licence: 'Internal' });
    expect(info).not.toHaveProperty('dataDate');
  });
});
