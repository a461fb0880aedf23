import { beforeAll, describe, expect, it } from 'vitest';
import { createLookup } from '@/data/catalog/lookup';
import type { CatalogRecord } from '@/data/catalog/record';
import type { IndicatorKey } from '@/data/detect/indicator';
import { UnreadShard } from '@/data/store/index/shards';
import { type OpenPack, openPack, unreadPack } from '@/data/store/pack-reader';
import { damage, files, type Packed, pack } from './packed';

const LABEL = { id: 'test', name: 'test' };
/** Several parts of every table. */
const MANY = 5000;

/** Spread over all parts of the table. */
function hashOf(number: number): string {
  return (Math.imul(number, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0').repeat(8);
}

function recordsOf(): CatalogRecord[] {
  const records: CatalogRecord[] = files(MANY).map((file, number) => ({
    ...file,
    path: `C:\\Windows\\System32\\${file.name}`,
    page: `${file.name}-${file.hashes.md5?.toUpperCase()}.md`,
    hashes: { ...file.hashes, sha256: hashOf(number) },
    // Only the first two share an author.
    signature: { ...file.signature, thumbprint: `${number >> 1}`.padStart(40, '5'), serial: '0a' },
  }));
  const [first] = files(1, 'twin');
  // A name with a signed and an unsigned record, far from each other.
  if (first) {
    records.push({
      ...first,
      id: 'file1-twin',
      name: 'file1.dll',
      hashes: { md5: 'e'.repeat(32) },
    });
  }
  return records;
}

describe('an index of which nothing is read yet', () => {
  let packed: Packed;
  let whole: OpenPack;
  const read: string[] = [];

  beforeAll(async () => {
    packed = await pack(recordsOf());
    whole = await packed.open();
  });

  function unread(): OpenPack {
    read.length = 0;
    const { manifest } = packed;
    const readPart = async (name: string) => {
      read.push(name);
      return packed.parts.get(name);
    };
    return unreadPack({ manifest, readPart, label: LABEL });
  }

  it('knows how many records there are', () => {
    expect(unread().index.count).toBe(MANY + 1);
    expect(read).toEqual([]);
  });

  it('says so to whoever asks it', () => {
    expect(() => unread().index.findName('file1.dll')).toThrow(UnreadShard);
    expect(() => unread().index.headline(0)).toThrow(UnreadShard);
  });

  it('reads for a hash one part of each table and one of records', async () => {
    const lookup = createLookup([unread()]);
    const found = await lookup.find([{ kind: 'hash', key: hashOf(4500) }], 5);
    expect(found[0]?.matches[0]?.record.id).toBe(whole.index.id(4500));
    expect(read.map((name) => name.replace(/\d+$/, '')).sort()).toEqual([
      'index/hashes/',
      'index/headlines/',
      'records/',
    ]);
  });

  const MD5 = `${'4'}77`.padStart(32, '0');
  it.each<[string, IndicatorKey]>([
    ['a hash', { kind: 'hash', key: hashOf(76) }],
    ['a hash whose first digits many have', { kind: 'hash', key: MD5 }],
    ['a hash of an unsigned file', { kind: 'hash', key: hashOf(1) }],
    ['an unknown hash', { kind: 'hash', key: 'd'.repeat(64) }],
    ['a thumbprint', { kind: 'hash', key: '17'.padStart(40, '5') }],
    ['a serial number', { kind: 'serial', key: '0a' }],
    ['a truncated hash', { kind: 'hash-prefix', key: `${hashOf(77).slice(0, 10)}…` }],
    ['a name', { kind: 'file-name', key: 'file4400.dll' }],
    ['a name of several records', { kind: 'file-name', key: 'file1.dll' }],
    ['an unknown name', { kind: 'file-name', key: 'elsewhere.dll' }],
    ['a look-alike', { kind: 'file-name', key: 'file44o0.dll' }],
    ['a path', { kind: 'file-path', key: 'c:\\windows\\system32\\file4000.dll' }],
    [
      'the same on another drive',
      { kind: 'file-path', key: 'd:\\windows\\system32\\file4000.dll' },
    ],
    ['another directory', { kind: 'file-path', key: 'c:\\temp\\file4000.dll' }],
    ['a CLSID', { kind: 'clsid', key: '00000000-0000-0000-0000-000000000001' }],
    ['a page', { kind: 'catalog-link', key: `file77.dll-${MD5}` }],
    ['a page of another version', { kind: 'catalog-link', key: `file77.dll-${'f'.repeat(32)}` }],
    ['a digest', { kind: 'ssdeep', key: '3:file99.dll:x' }],
  ])('answers as if all of it were read: %s', async (_, key) => {
    const expected = createLookup([whole]);
    expect(await createLookup([unread()]).find([key], 5)).toEqual(await expected.find([key], 5));
    expect(await createLookup([unread()]).marks([key])).toEqual(await expected.marks([key]));
    expect(await createLookup([unread()]).glance([key])).toEqual(await expected.glance([key]));
  });

  it('is read whole for the keys of a page', async () => {
    const keys = Array.from({ length: 300 }, (_, number): IndicatorKey => {
      return { kind: 'file-name', key: `file${number * 16}.dll` };
    });
    const expected = await createLookup([whole]).find(keys, 5);
    expect(await createLookup([unread()]).find(keys, 5)).toEqual(expected);
  });

  it('reads headlines alone where nothing is looked up', async () => {
    const pack = unread();
    await pack.readHeadlines();
    expect(pack.index.headline(4321)).toEqual(whole.index.headline(4321));
    expect(new Set(read.map((name) => name.replace(/\d+$/, '')))).toEqual(
      new Set(['index/headlines/']),
    );
  });

  it('reads a record whole, with the pages of others', async () => {
    expect(await unread().record(4321)).toEqual(await whole.record(4321));
  });

  it('refuses, with a sentence, the keys whose part is damaged', async () => {
    const broken = await pack(recordsOf().slice(0, 100));
    damage(broken, 'index/headlines/0');
    const lookup = createLookup([unreadPack({ ...broken, label: LABEL })]);
    await expect(lookup.find([{ kind: 'hash', key: MD5 }], 5)).rejects.toThrow(
      'The index of the catalog “test” cannot be read',
    );
  });

  it.each(['index/hashes/1', 'index/headlines/3', 'index/texts/0'])(
    'is refused where the manifest lacks %s',
    async (missing) => {
      const { manifest, readPart } = packed;
      const parts = manifest.parts.filter(({ name }) => name !== missing);
      await expect(
        openPack({ manifest: { ...manifest, parts }, readPart, label: LABEL }),
      ).rejects.toThrow('The index of the catalog “test” cannot be read');
    },
  );
});
