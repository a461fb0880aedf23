import { describe, expect, it } from 'vitest';
import { createLookup } from '@/data/catalog/lookup';
import type { IndicatorKey } from '@/data/detect/indicator';
import { file, hex } from '../catalog/fixtures';
import { memoryCatalog } from '../catalog/memory-catalog';

const imphash = hex('imports', 32);
const records = [
  file('wksprt.exe', { version: '10.0.1' }),
  file('wksprt.exe', { version: '10.0.2', signed: false }),
  file('alpha.dll', { imphash }),
  file('beta.dll', { imphash }),
  file('renamed.exe', { original: 'psexec.exe' }),
];
const lookup = createLookup([
  memoryCatalog({ id: 'x', name: 'Library', dataDate: '2021-11' }, records),
]);
const sha256 = (place: number) => records[place]?.hashes.sha256 ?? '';

describe('a glance at a key', () => {
  it.each<[string, IndicatorKey]>([
    ['a hash', { kind: 'hash', key: sha256(0) }],
    ['the hash of an unsigned variant', { kind: 'hash', key: sha256(1) }],
    ['a shared imphash', { kind: 'hash', key: imphash }],
    ['the hash of a renamed file', { kind: 'hash', key: sha256(4) }],
    ['a name with variants', { kind: 'file-name', key: 'wksprt.exe' }],
    ['a look-alike', { kind: 'file-name', key: 'wksptr.exe' }],
    ['an unexpected directory', { kind: 'file-path', key: 'c:\\users\\public\\wksprt.exe' }],
    ['the empty file', { kind: 'hash', key: 'd41d8cd98f00b204e9800998ecf8427e' }],
    ['an unknown hash', { kind: 'hash', key: hex('unknown', 64) }],
  ])('%s says what its look-up says', async (_, key) => {
    const found = await lookup.find([key], 1);
    const bare = found.map((finding) => ({
      ...finding,
      notes: finding.notes.map(({ records: _, ...note }) => note),
    }));
    expect(await lookup.glance([key])).toEqual(bare);
  });

  it('rests on the first 48 bits of a hash, which a look-up does not', async () => {
    const other = { kind: 'hash', key: sha256(0).slice(0, 12) + hex('other', 52) } as const;
    expect(await lookup.glance([other])).toHaveLength(1);
    expect(await lookup.find([other], 1)).toEqual([]);
  });

  it('keeps the order of the keys and leaves out those without an answer', async () => {
    const keys: IndicatorKey[] = [
      { kind: 'file-name', key: 'beta.dll' },
      { kind: 'file-name', key: 'unknown.dll' },
      { kind: 'file-name', key: 'alpha.dll' },
    ];
    expect((await lookup.glance(keys)).map(({ key }) => key)).toEqual(['beta.dll', 'alpha.dll']);
  });
});
