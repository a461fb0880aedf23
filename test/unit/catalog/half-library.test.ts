import { beforeAll, describe, expect, it } from 'vitest';
import type { LoadedCatalog } from '@/data/catalog/catalog-index';
import { createLookup, type Lookup } from '@/data/catalog/lookup';
import { type FileRecord, HASH_TYPES } from '@/data/catalog/record';
import type { IndicatorKey } from '@/data/detect/indicator';
import { toHashKey, toNameKey, toPathKey } from '@/data/detect/keys';
import { readPage } from '@/data/import/page-reader';
import { packInMemory } from '@/data/store/memory-pack';
import { CORPUS_DIR } from '@/test/corpus';
import { readHalfLibrary } from '@/test/half-library';

describe.skipIf(CORPUS_DIR === undefined)('look-up over the half library', () => {
  let files: FileRecord[];
  let catalog: LoadedCatalog;
  let lookup: Lookup;

  beforeAll(async () => {
    const records = readHalfLibrary(CORPUS_DIR ?? '')
      .filter(({ name }) => name !== 'index.md')
      .map(({ name, text }) => readPage(text, name));
    catalog = await packInMemory({ name: 'Half library', dataDate: '2021-11' }, records);
    files = records.filter((record) => record.kind === 'file');
    lookup = createLookup([catalog]);
  }, 120_000);

  it('marks every hash of every record', async () => {
    const keys = files.flatMap(({ hashes }) =>
      HASH_TYPES.flatMap((type): IndicatorKey[] => {
        const key = toHashKey(hashes[type] ?? '');
        return key === '' ? [] : [{ kind: 'hash', key }];
      }),
    );
    const marks = await lookup.marks(keys);
    const unmarked = keys.filter((_, i) => marks[i] === null);
    expect(keys.length).toBeGreaterThan(60_000);
    expect(unmarked).toEqual([]);
  });

  it('finds sampled records by each of their hashes, and says by which', async () => {
    for (const record of files.filter((_, i) => i % 97 === 0)) {
      for (const type of HASH_TYPES) {
        const key = record.hashes[type];
        if (key === undefined) continue;
        const [finding] = await lookup.find([{ kind: 'hash', key }], 1000);
        const match = finding?.matches.find(({ record: { id } }) => id === record.id);
        expect(match?.by, `${record.id} by ${type}`).toContain(type);
      }
    }
  });

  it('notes none of its own names and paths', async () => {
    const names = files.map(
      ({ name }): IndicatorKey => ({ kind: 'file-name', key: toNameKey(name) }),
    );
    const paths = files.flatMap(({ path = '' }): IndicatorKey[] => {
      const key = toPathKey(path);
      return key === '' ? [] : [{ kind: 'file-path', key }];
    });
    for (const keys of [names, paths]) {
      const marks = await lookup.marks(keys);
      expect(keys.filter((_, i) => marks[i] === null || marks[i] === 'noted')).toEqual([]);
    }
  });

  it('answers a digest that differs in a few characters with its nearest records', async () => {
    const wksprt = files.find(({ id }) => id === 'wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9');
    const digest = (wksprt?.hashes.ssdeep ?? '').replace('8SdCmpetqV', '8SdCmpXtqV');
    expect(await lookup.marks([{ kind: 'ssdeep', key: digest }])).toEqual(['ambiguous']);
    const [finding] = await lookup.find([{ kind: 'ssdeep', key: digest }], 3);
    expect(finding?.matches[0]?.record.id).toBe(wksprt?.id);
    expect(finding?.matches.every(({ by, score = 0 }) => by[0] === 'ssdeep' && score > 0)).toBe(
      true,
    );
    expect(finding?.matches[0]?.score).toBeGreaterThan(90);
  });
});
