import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CatalogStore, RepairProgress } from '@/data/store/catalogs/catalog-store';
import { PART_STORES } from '@/data/store/catalogs/database';
import { localLocks } from '@/data/store/catalogs/generation-locks';
import { IndexedCatalogStore } from '@/data/store/catalogs/indexed-catalog-store';
import { EMBEDDED_ID, ensureEmbedded, installPack } from '@/data/store/catalogs/install-pack';
import { renamed, switched } from '@/data/store/catalogs/row-changes';
import { toRuns } from '@/data/store/repair/unreadable-records';
import { files, pack } from './packed';

const RECORDS = files(300);

let store: IndexedCatalogStore;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = new IndexedCatalogStore(localLocks());
});

const install = async (records = RECORDS) =>
  (await installPack(store, await pack(records, 'Library'))).id;

interface Row {
  generation: string;
  name: string;
  bytes?: Uint8Array;
  manifest?: unknown;
}

/** Changes the rows of a catalog's part; a catalog is found by its generation in `catalogs`. */
async function change(id: string, part: string, next: (row: Row) => Row | undefined) {
  const database = await openDB('pe-lens');
  const { generation } = await database.get('catalogs', id);
  const storeName = PART_STORES.find((name) =>
    name === 'indexes' ? /^index\/|^manifest$/.test(part) : name === 'shards',
  );
  if (storeName === undefined) throw new Error(`No store holds ${part}.`);
  const row: Row = await database.get(storeName, [generation, part]);
  const changed = next(row);
  if (changed) await database.put(storeName, changed);
  else await database.delete(storeName, [generation, part]);
  database.close();
}

const turnedOver = (row: Row): Row => ({
  ...row,
  bytes: row.bytes?.toReversed() ?? new Uint8Array(),
});

async function generations(): Promise<number> {
  const database = await openDB('pe-lens');
  const keys = await Promise.all(PART_STORES.map((name) => database.getAllKeys(name)));
  database.close();
  return new Set(keys.flat().map((key) => String(Array.isArray(key) ? key[0] : key))).size;
}

const readable = async (id: string, from: CatalogStore = store) => {
  const open = await from.open(id);
  const read = await Promise.all(
    RECORDS.map((_, record) =>
      open.record(record).then(
        () => true,
        () => false,
      ),
    ),
  );
  return toRuns(read.flatMap((good, record) => (good ? [record] : [])));
};

describe('a repair', () => {
  it('of a whole catalog verifies every part and writes nothing', async () => {
    const id = await install();
    const { parts } = (await store.open(id)).manifest;
    const told: RepairProgress[] = [];
    expect(await store.repair(id, (progress) => told.push(progress))).toEqual({
      parts: parts.length,
      damaged: [],
      rebuilt: false,
      unreadable: [],
      ids: [],
      renewed: false,
    });
    expect(told.map(({ doing, done }) => [doing, done])).toEqual(
      parts.map((_, done) => ['verifying', done]),
    );
    expect(await generations()).toBe(1);
  });

  it('of a damaged shard names its records, and leaves the rest as it is', async () => {
    const id = await install();
    await change(id, 'records/1', turnedOver);
    const report = await store.repair(id);
    expect(report).toMatchObject({ damaged: ['records/1'], rebuilt: false });
    expect(report.unreadable).toEqual([{ first: 128, count: 128 }]);
    expect(report.ids).toEqual(RECORDS.slice(128, 256).map((record) => record.id));
    expect(await readable(id)).toEqual([
      { first: 0, count: 128 },
      { first: 256, count: 44 },
    ]);
  });

  it('of a damaged block of values finds the records that need it by reading', async () => {
    const [with1 = [], without = []] = [files(3), files(200, 'plain')].map((records) => records);
    const plain = without.map(({ docs: _, ...record }) => record);
    const id = await install([...with1, ...plain]);
    await change(id, 'values/texts/0', () => undefined);
    const told: RepairProgress[] = [];
    const report = await store.repair(id, (progress) => told.push(progress));
    expect(report.unreadable).toEqual([{ first: 0, count: 3 }]);
    expect(report.ids).toEqual(with1.map((record) => record.id));
    expect(told.some(({ doing, total }) => doing === 'reading' && total === 203)).toBe(true);
  });

  it('of a damaged index is a new generation, which keeps what was decided', async () => {
    const id = await install();
    await install(files(1, 'other'));
    await store.change(renamed(id, 'Mine'));
    await store.change(switched(id, false));
    const before = await store.list();
    await change(id, 'index/headlines/0', turnedOver);
    expect(await store.repair(id)).toMatchObject({ rebuilt: true, unreadable: [], ids: [] });
    // The old generation stays for who reads it, until the sweep.
    expect(await generations()).toBe(3);
    expect(await store.sweep()).toBe(1);
    expect(await store.list()).toEqual(before);
    expect(await readable(id)).toEqual([{ first: 0, count: 300 }]);
    expect((await store.open(id)).index.findName('file299.dll')).toEqual([299]);
    expect(await store.repair(id)).toMatchObject({ damaged: [] });
  });

  it('of index and shard mends the one and tells of the other', async () => {
    const id = await install();
    await change(id, 'index/texts/0', () => undefined);
    await change(id, 'records/2', turnedOver);
    expect(await store.repair(id)).toMatchObject({
      damaged: ['records/2', 'index/texts/0'],
      rebuilt: true,
      unreadable: [{ first: 256, count: 44 }],
      // Their names went with the index and the shard.
      ids: [],
    });
    await store.sweep();
    expect(await readable(id)).toEqual([{ first: 0, count: 256 }]);
    const again = await store.repair(id);
    expect(again).toMatchObject({ damaged: ['records/2'], rebuilt: false });
  });

  it('that dies before it flips leaves the catalog as it was', async () => {
    const id = await install();
    await change(id, 'index/texts/0', turnedOver);
    const begin = store.begin.bind(store);
    store.begin = async () => ({
      ...(await begin()),
      commit: () => Promise.reject(new DOMException('Full.', 'QuotaExceededError')),
    });
    await expect(store.repair(id)).rejects.toThrow('Full.');
    expect(await generations()).toBe(1);
    const restarted = new IndexedCatalogStore(localLocks());
    expect(await restarted.repair(id)).toMatchObject({ rebuilt: true });
    expect(await readable(id, restarted)).toEqual([{ first: 0, count: 300 }]);
  });

  it.each([
    [
      'replaced',
      async (id: string) =>
        installPack(store, await pack(files(2, 'new'), 'Library'), { replaces: id }),
      'replaced or removed while it was being repaired',
    ],
    ['removed', (id: string) => store.remove(id), 'This catalog is not there any more.'],
  ])('does not undo that the catalog was %s meanwhile', async (_, meanwhile, sentence) => {
    const id = await install();
    await change(id, 'index/texts/0', turnedOver);
    let other: Promise<unknown> | undefined;
    const repair = store.repair(id, () => {
      other ??= meanwhile(id);
    });
    await expect(repair).rejects.toThrow(sentence);
    await other;
    await store.sweep();
    expect(await generations()).toBe((await store.list()).length);
  });

  it('needs a manifest, and says what to do without', async () => {
    const id = await install();
    await change(id, 'manifest', () => undefined);
    await expect(store.repair(id)).rejects.toThrow('This is not a catalog pack');
  });

  it.each([
    ['no JSON', '{', 'This is not a catalog pack'],
    [
      'one of an older version',
      { format: 'pe-lens-pack', version: 1 },
      'Import its source files again',
    ],
  ])('says what to do with a manifest that is %s', async (_, manifest, sentence) => {
    const id = await install();
    await change(id, 'manifest', (row) => ({ ...row, manifest }));
    await expect(store.open(id)).rejects.toThrow(sentence);
    expect((await store.openAll())[0]?.info.failure).toContain(sentence);
    await expect(store.repair(id)).rejects.toThrow(sentence);
  });

  it.each([
    ['a shard', 'records/0', turnedOver],
    ['the index', 'index/texts/0', turnedOver],
    ['the manifest', 'manifest', () => undefined],
  ])(
    'of the embedded catalog has the next start put it in place anew: %s',
    async (_, part, how) => {
      await ensureEmbedded(store, { name: 'Starter' }, RECORDS);
      await store.change(renamed(EMBEDDED_ID, 'Mine'));
      await change(EMBEDDED_ID, part, how);
      expect(await store.repair(EMBEDDED_ID)).toMatchObject({ damaged: [part], renewed: true });
      await ensureEmbedded(store, { name: 'Starter' }, RECORDS);
      expect(await store.sweep()).toBe(1);
      expect(await store.list()).toMatchObject([{ name: 'Mine', embedded: true, files: 300 }]);
      expect(await readable(EMBEDDED_ID)).toEqual([{ first: 0, count: 300 }]);
    },
  );
});

describe('runs', () => {
  it.each([
    [[], []],
    [[4], [{ first: 4, count: 1 }]],
    [
      [0, 1, 2, 9],
      [
        { first: 0, count: 3 },
        { first: 9, count: 1 },
      ],
    ],
  ])('of %j', (numbers, runs) => {
    expect(toRuns(numbers)).toEqual(runs);
  });
});
