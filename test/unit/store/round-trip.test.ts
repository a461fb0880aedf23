import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldNames } from '@/data/catalog/catalog-index';
import { type CatalogRecord, type FileRecord, HASH_TYPES } from '@/data/catalog/record';
import { finish } from '@/data/catalog/sliced';
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

const exportsOf = (record: CatalogRecord) =>
  record.kind === 'file' ? (record.exports ?? []).flatMap(({ name }) => name ?? []) : [];
const modulesOf = (record: CatalogRecord) =>
  record.kind === 'file' ? (record.runtime?.modules ?? []) : [];

/**
 * Asks for every name, or one of `step`, and for the inside of it.
 * @param held by record
 */
async function expectHolders(
  names: HeldNames,
  held: readonly (readonly string[])[],
  step = 1,
): Promise<void> {
  const folded = held.map((some) => some.map((name) => name.toLowerCase()));
  const whole = [...new Set(folded.flat())].filter((_, i) => i % step === 0);
  for (const text of whole.flatMap((name) => [name, name.slice(1, 6)])) {
    if (text === '') continue;
    const holders = finish(names.holders(text, 'anywhere'));
    for (const [number, own] of folded.entries()) {
      const fitting = own.filter((name) => name.includes(text));
      const shown = holders.text(number);
      if (holders.has(number) !== fitting.length > 0) expect.fail(`${text}: record ${number}`);
      if (fitting.length === 0) expect(shown).toBeUndefined();
      else expect(own).toContain(shown?.toLowerCase());
      if (fitting.includes(text)) expect(shown?.toLowerCase()).toBe(text);
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

  it('knows what any records export and loaded', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords, async (records) => {
        const pack = await packInMemory({ name: 'round trip' }, records);
        await expectHolders(await pack.exportNames(), records.map(exportsOf));
        await expectHolders(await pack.moduleNames(), records.map(modulesOf));
      }),
      { numRuns: 50 },
    );
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

  it('knows which records export a name, and which loaded a module', async () => {
    await expectHolders(await pack.exportNames(), records.map(exportsOf), 9973);
    await expectHolders(await pack.moduleNames(), records.map(modulesOf), 997);
  });
});
