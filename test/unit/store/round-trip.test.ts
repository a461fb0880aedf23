import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CatalogRecord, type FileRecord, HASH_TYPES } from '@/data/catalog/record';
import { toClsidKey, toNameKey, toPageKey, toPathKey } from '@/data/detect/keys';
import { packInMemory } from '@/data/store/memory-pack';
import { RECORDS_PER_SHARD } from '@/data/store/pack-format';
import { CORPUS_DIR } from '../../corpus';
import { readHalfLibrary } from '../../half-library';
import { someRecords } from './arbitrary-records';

async function expectBack(records: readonly CatalogRecord[]): Promise<void> {
  const pack = await packInMemory({ name: 'round trip' }, records);
  expect(pack.index.count).toBe(records.length);
  for (const [number, record] of records.entries()) {
    expect(await pack.record(number)).toEqual(record);
    expect(pack.index.headline(number).id).toBe(record.id);
    expect(pack.index.headlines.page(number)).toBe(record.page);
    if (record.kind === 'file') {
      expect(pack.index.name(number)).toBe(record.name);
      expect(pack.index.path(number)).toBe(record.path ?? '');
      expect(pack.index.digest(number)).toBe(record.hashes.ssdeep ?? '');
    }
  }
}

function file(number: number, facts: Partial<FileRecord> = {}): FileRecord {
  return { kind: 'file', id: `file-${number}`, name: `${number}.dll`, hashes: {}, ...facts };
}

describe('records → pack → records', () => {
  it('gives any records back', async () => {
    await fc.assert(fc.asyncProperty(someRecords, expectBack), { numRuns: 100 });
  });

  it('holds no record', () => expectBack([]));

  it('gives back more records than a shard holds', () =>
    expectBack(
      Array.from({ length: 2 * RECORDS_PER_SHARD + 1 }, (_, number) =>
        file(number, {
          docs: number % 3 === 0 ? 'shared' : `text ${number}`,
          similar: [{ page: `later-${number}.md`, score: 1 + (number % 100) }],
        }),
      ),
    ));

  it('gives back exports, texts and misuse larger than a block', () => {
    const exports = Array.from({ length: 60_000 }, (_, at) => ({
      name: `?Function${at}@@YAXXZ`,
      ordinal: 2 * at + 1,
    }));
    const misuse = Array.from({ length: 5000 }, (_, at) => ({ source: 'sigma', example: `${at}` }));
    return expectBack([
      file(1, { exports }),
      file(2, { exports: exports.slice(100, 40_000), docs: 'long '.repeat(200_000), misuse }),
      file(3, { exports, misuse: misuse.slice(1) }),
    ]);
  });
});

describe.skipIf(CORPUS_DIR === undefined)('the half library', async () => {
  const { readPage } = await import('@/data/import/page-reader');
  const records =
    CORPUS_DIR === undefined
      ? []
      : readHalfLibrary(CORPUS_DIR).map(({ name, text }) => readPage(text, name));
  const pack = await packInMemory({ name: 'half library' }, records);

  it('comes back line by line', async () => {
    expect(records.length).toBe(13_312);
    for (const [number, record] of records.entries()) {
      const back = await pack.record(number);
      if (JSON.stringify(back) !== JSON.stringify(record)) expect(back).toEqual(record);
      expect(back.id).toBe(record.id);
    }
  });

  it('is found by every hash, name, path and page', () => {
    const { index } = pack;
    for (const [number, record] of records.entries()) {
      const found = (numbers: number[]) => expect(numbers, record.id).toContain(number);
      found(index.findPage(record.id));
      if (record.page) found(index.findPage(toPageKey(record.page)));
      if (record.kind === 'com') {
        if (toClsidKey(record.clsid)) found(index.findClsid(record.clsid));
        continue;
      }
      found(index.findName(toNameKey(record.name)));
      if (toPathKey(record.path ?? '')) found(index.findPath(toPathKey(record.path ?? '')));
      for (const type of HASH_TYPES) {
        const hash = record.hashes[type];
        if (hash === undefined) continue;
        const hits = index.findHash(hash).filter(({ by }) => by === type);
        found(hits.map((hit) => hit.record));
      }
      expect(index.digest(number)).toBe(record.hashes.ssdeep ?? '');
    }
  });

  it('knows which records export a name', async () => {
    const names = await pack.exportNames();
    const expected = new Map<string, number[]>();
    for (const [number, record] of records.entries()) {
      for (const name of new Set(
        record.kind === 'file' ? record.exports?.map((row) => row.name) : [],
      )) {
        if (name === undefined) continue;
        const holders = expected.get(name);
        if (holders) holders.push(number);
        else expected.set(name, [number]);
      }
    }
    expect(names.count).toBe(expected.size);
    for (let place = 0; place < names.count; place++) {
      expect(names.records(place), names.name(place)).toEqual(expected.get(names.name(place)));
    }
  });

  it('knows which records loaded a module, in any case', async () => {
    const names = await pack.moduleNames();
    const expected = new Map<string, number[]>();
    for (const [number, record] of records.entries()) {
      if (record.kind === 'com') continue;
      for (const name of new Set(record.runtime?.modules?.map((one) => one.toLowerCase()))) {
        expected.set(name, [...(expected.get(name) ?? []), number]);
      }
    }
    expect(names.count).toBe(expected.size);
    for (let place = 0; place < names.count; place++) {
      const name = names.name(place).toLowerCase();
      expect(names.records(place), name).toEqual(expected.get(name));
    }
  });
});
