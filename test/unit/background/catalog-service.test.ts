import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { IndicatorKey } from '@/data/detect/indicator';
import { IndexedCatalogStore } from '@/data/store/catalogs/indexed-catalog-store';
import { installPack } from '@/data/store/catalogs/install-pack';
import { CatalogService } from '@/entrypoints/background/catalog-service';
import { files, pack } from '../store/packed';

vi.mock('@/entrypoints/wiring/browser', () => ({
  browser: { tabs: { query: async () => [] } },
}));

const [FIRST, SECOND] = files(2);
const ofHash = (md5 = ''): IndicatorKey => ({ kind: 'hash', key: md5 });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

async function install(name: string, prefix?: string): Promise<string> {
  const records = files(200, prefix);
  return (await installPack(new IndexedCatalogStore(), await pack(records, name))).id;
}

async function damage(id: string, part: string): Promise<void> {
  const database = await openDB('pe-lens');
  const { generation } = await database.get('catalogs', id);
  const row = await database.get('indexes', [generation, part]);
  await database.put('indexes', { ...row, bytes: row.bytes.toReversed() });
  database.close();
}

async function namesFound(service: CatalogService, key: IndicatorKey): Promise<string[]> {
  return (await service.find([key], 5)).flatMap(({ matches }) =>
    matches.map(({ record, catalog }) => `${catalog.name}: ${record.name}`),
  );
}

describe('the catalogs of a worker that has just started', () => {
  it('answer one question after the other, and many at once', async () => {
    await install('Library');
    const service = new CatalogService();
    service.begin();
    const keys = [FIRST, SECOND].map((file) => ofHash(file?.hashes.md5));
    const answers = await Promise.all(keys.map((key) => namesFound(service, key)));
    expect(answers).toEqual([['Library: file0.dll'], ['Library: file1.dll']]);
    expect(await service.marks([{ kind: 'file-name', key: 'file7.dll' }])).toEqual(['known']);
    expect(await namesFound(service, ofHash(FIRST?.hashes.md5))).toEqual(['Library: file0.dll']);
  });

  it('bring the embedded one where none is there', async () => {
    const service = new CatalogService();
    const { catalogs } = await service.catalogs();
    expect(catalogs.map(({ embedded }) => embedded)).toEqual([true]);
    expect(await namesFound(service, { kind: 'file-name', key: 'wksprt.exe' })).toHaveLength(1);
  });

  it.each(['index/hashes/0', 'index/headlines/0', 'index/texts/0'])(
    'answer without one whose %s is damaged, and say so',
    async (part) => {
      await damage(await install('Broken'), part);
      await install('Whole');
      const service = new CatalogService();
      const key = ofHash(FIRST?.hashes.md5);
      await vi.waitFor(async () => {
        expect(await namesFound(service, key)).toContain('Whole: file0.dll');
      });
      expect(await service.marks([{ kind: 'file-name', key: 'file7.dll' }])).toEqual(['known']);
      const { catalogs } = await service.catalogs();
      const broken = catalogs.find(({ name }) => name === 'Broken');
      expect(broken?.failure).toMatch(/^The index of the catalog “Broken” cannot be read/);
      expect(await namesFound(service, key)).toEqual(['Whole: file0.dll']);
    },
  );

  it('answer from what a change put in place', async () => {
    await install('Library');
    const service = new CatalogService();
    await service.find([ofHash(FIRST?.hashes.md5)], 5);
    await service.change(async (store) => {
      await installPack(store, await pack(files(3, 'later'), 'Later'));
    });
    expect(await namesFound(service, { kind: 'file-name', key: 'later2.dll' })).toEqual([
      'Later: later2.dll',
    ]);
  });
});
