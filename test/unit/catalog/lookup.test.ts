import { describe, expect, it } from 'vitest';
import type { LoadedCatalog } from '@/data/catalog/catalog-index';
import type { MarkKind } from '@/data/catalog/finding';
import { createLookup } from '@/data/catalog/lookup';
import type { CatalogRecord } from '@/data/catalog/record';
import type { IndicatorKey, IndicatorKind } from '@/data/detect/indicator';
import { file, hex } from './fixtures';
import { memoryCatalog } from './memory-catalog';

const shared = hex('shared imports', 32);
const old = file('wksprt.exe', { version: '10.0.17763.1 (WinBuild.160101.0800)' });
const recent = file('wksprt.exe', {
  version: '10.0.19041.1 (WinBuild.160101.0800)',
  imphash: shared,
});
const wow = file('wtsapi32.dll', { path: 'C:\\Windows\\SysWOW64\\wtsapi32.dll', imphash: shared });
const twin = file('first.exe', { bytes: 'same' });
const twinToo = file('second.exe', { bytes: 'same' });
const com: CatalogRecord = {
  kind: 'com',
  id: 'clsid-7071ec31-663b-4bc1-a1fa-b97f3b917c55',
  page: 'clsid_7071EC31-663B-4bc1-A1FA-B97F3B917C55.md',
  clsid: '7071ec31-663b-4bc1-a1fa-b97f3b917c55',
  name: 'ISP Offer Page Class',
};
const label = { id: 'library', name: 'Library', dataDate: '2021-11' };
const library = memoryCatalog(label, [old, recent, wow, twin, twinToo, com]);
const lookup = createLookup([library]);

const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function asked(kind: IndicatorKind, key: string | undefined): IndicatorKey {
  return { kind, key: key ?? '' };
}

describe('marks', () => {
  const cases: [what: string, key: IndicatorKey, mark: MarkKind | null][] = [
    ['the MD5 of one record', asked('hash', old.hashes.md5), 'known'],
    ['the SHA512 of one record', asked('hash', old.hashes.sha512), 'known'],
    ['a PE256', asked('hash', old.hashes.pesha256), 'known'],
    ['an imphash of two records', asked('hash', shared), 'ambiguous'],
    ['one content under two names', asked('hash', twin.hashes.sha1), 'ambiguous'],
    ['a thumbprint of all', asked('hash', old.signature?.thumbprint), 'ambiguous'],
    ['a hash of nothing here', asked('hash', hex('elsewhere', 64)), null],
    ['the hash of the empty file', asked('hash', EMPTY_SHA256), 'noted'],
    ['a serial is no hash', asked('serial', old.hashes.sha1), null],
    ['a serial', asked('serial', old.signature?.serial), 'ambiguous'],
    ['the start of a hash', asked('hash-prefix', `${old.hashes.md5?.slice(0, 8)}…`), 'known'],
    ['the start of nothing', asked('hash-prefix', `${hex('elsewhere', 10)}…`), null],
    ['a name with two variants', asked('file-name', 'wksprt.exe'), 'ambiguous'],
    ['a name with one', asked('file-name', 'wtsapi32.dll'), 'known'],
    ['a name of nothing here', asked('file-name', 'unheard-of.exe'), null],
    ['a look-alike', asked('file-name', 'wksptr.exe'), 'noted'],
    [
      'a path with two versions',
      asked('file-path', 'c:\\windows\\system32\\wksprt.exe'),
      'ambiguous',
    ],
    ['a path with one', asked('file-path', 'c:\\windows\\syswow64\\wtsapi32.dll'), 'known'],
    ['the other view of it', asked('file-path', 'c:\\windows\\system32\\wtsapi32.dll'), 'known'],
    ['another directory', asked('file-path', 'c:\\users\\public\\wtsapi32.dll'), 'noted'],
    ['a path of nothing here', asked('file-path', 'c:\\windows\\unheard-of.exe'), null],
    ['a CLSID', asked('clsid', com.clsid), 'known'],
    ['a page', asked('catalog-link', old.id), 'known'],
    ['a page of another hash', asked('catalog-link', `wksprt.exe-${hex('x', 32)}`), 'noted'],
    ['a page of another name', asked('catalog-link', `unheard-of.exe-${hex('x', 32)}`), null],
  ];

  it.each(cases)('%s', async (_, key, mark) => {
    expect(await lookup.marks([key])).toEqual([mark]);
  });

  it('are given only where there is a finding', async () => {
    for (const [what, key, mark] of cases) {
      const findings = await lookup.find([key], 50);
      expect(findings.length, what).toBe(mark === null ? 0 : 1);
    }
  });
});

describe('find', () => {
  async function findOne(kind: IndicatorKind, key: string | undefined, limit = 50) {
    const [finding] = await lookup.find([asked(kind, key)], limit);
    if (finding === undefined) throw new Error(`Nothing was found for ${kind} ${key}.`);
    return finding;
  }

  it.each(['md5', 'sha1', 'sha256', 'sha384', 'sha512', 'imphash', 'pesha1', 'pesha256'] as const)(
    'says that it matched by %s',
    async (type) => {
      const { matches } = await findOne('hash', old.hashes[type]);
      expect(matches.map(({ by, record }) => [by, record.id])).toEqual([[[type], old.id]]);
    },
  );

  it('gives all variants of a name, newest first', async () => {
    const { matches, total } = await findOne('file-name', 'wksprt.exe');
    expect(matches.map(({ record }) => record.id)).toEqual([recent.id, old.id]);
    expect(total).toBe(2);
  });

  it('cuts at the limit and tells how many there are', async () => {
    const { matches, total } = await findOne('hash', shared, 1);
    expect(matches).toHaveLength(1);
    expect(total).toBe(2);
  });

  it('puts a record at that path before others of its name', async () => {
    const elsewhere = file('a.exe', { path: 'C:\\Other\\a.exe', version: '9.0' });
    const there = file('a.exe', { path: 'C:\\There\\a.exe', version: '1.0' });
    const [finding] = await createLookup([memoryCatalog(label, [elsewhere, there])]).find(
      [asked('file-path', 'c:\\there\\a.exe')],
      50,
    );
    expect(finding?.matches.map(({ by, record }) => [by, record.path])).toEqual([
      [['path'], 'C:\\There\\a.exe'],
      [['name'], 'C:\\Other\\a.exe'],
    ]);
  });

  it('shows every meaning: 32 hex that is an MD5 of one record and an imphash of others', async () => {
    const both = file('both.exe', { imphash: old.hashes.md5 ?? '' });
    const [finding] = await createLookup([memoryCatalog(label, [both, old])]).find(
      [asked('hash', old.hashes.md5)],
      50,
    );
    expect(finding?.matches.map(({ by, record }) => [record.name, by])).toEqual([
      ['wksprt.exe', ['md5']],
      ['both.exe', ['imphash']],
    ]);
  });

  it('does not take a hash that shares 48 bits with a known one', async () => {
    const near = `${old.hashes.sha256?.slice(0, 12)}${hex('other end', 52)}`;
    expect(await lookup.find([asked('hash', near)], 50)).toEqual([]);
  });

  it('resolves a truncated hash by both its ends', async () => {
    const { md5 = '' } = old.hashes;
    const { matches, notes } = await findOne('hash-prefix', `${md5.slice(0, 8)}…${md5.slice(-7)}`);
    expect(matches.map(({ record }) => record.id)).toEqual([old.id]);
    expect(notes[0]?.text).toBe(
      'Only part of the hash is shown: 1 record of the catalog of 2021-11 fits it.',
    );
    expect(await lookup.find([asked('hash-prefix', `${md5.slice(0, 8)}…0000000`)], 50)).toEqual([]);
  });

  it('keeps the order of the keys and leaves out what is unknown', async () => {
    const keys = [
      asked('clsid', com.clsid),
      asked('hash', hex('elsewhere', 40)),
      asked('file-name', 'wtsapi32.dll'),
    ];
    const findings = await lookup.find(keys, 50);
    expect(findings.map(({ kind }) => kind)).toEqual(['clsid', 'file-name']);
  });

  it('lets the first catalog that has a record win, and shows other facts as a difference', async () => {
    const changed = { ...old, version: { ...old.version, fileVersion: '6.1' } };
    const second = memoryCatalog({ id: 'mine', name: 'Mine' }, [changed, file('mine.exe')]);
    const [finding] = await createLookup([library, second]).find(
      [asked('hash', old.hashes.md5)],
      50,
    );
    expect(finding?.matches.map(({ catalog }) => catalog.id)).toEqual(['library']);
    expect(finding?.notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['catalogs-differ', 'Mine has it too, with 1 other fact (file version); shown is Library.'],
    ]);
    expect(await createLookup([library, second]).marks([asked('hash', old.hashes.md5)])).toEqual([
      'known',
    ]);
  });

  it('gives the nearest of a digest, with scores', async () => {
    const one = file('one.exe', { ssdeep: '96:ABCDEFGHIJKLMNOP:QRSTUVWXYZ' });
    const two = file('two.exe', { ssdeep: '96:ABCDEFGHIJKLMNxx:QRSTUVWxyz' });
    const near = createLookup([memoryCatalog(label, [two, one, file('none.exe')])]);
    const key = { kind: 'ssdeep', key: one.hashes.ssdeep ?? '' } as const;
    expect(await near.marks([key])).toEqual(['known']);
    const [finding] = await near.find([key], 50);
    expect(finding?.matches.map(({ record, by, score }) => [record.name, by, score])).toEqual([
      ['one.exe', ['ssdeep'], 100],
      ['two.exe', ['ssdeep'], 88],
    ]);
  });

  it('keeps a match by the index where its shard is damaged', async () => {
    const damaged: LoadedCatalog = {
      ...library,
      record: async () => {
        throw new Error('This part of the catalog is damaged.');
      },
    };
    const [finding] = await createLookup([damaged]).find([asked('hash', old.hashes.sha256)], 50);
    expect(finding?.matches.map(({ by }) => by)).toEqual([['sha256']]);
  });
});
