import { describe, expect, it } from 'vitest';
import type { CatalogRecord, FileRecord } from '@/data/catalog/record';
import { copiesOf, differences } from '@/data/catalog/record-copies';
import { recordReply } from '@/data/catalog/record-reply';
import { file } from './fixtures';
import { memoryCatalog } from './memory-catalog';

const shown = file('tool.exe', { version: '1.0', description: 'A tool' });

describe('differences of one id', () => {
  const cases: [what: string, other: Partial<FileRecord>, rows: unknown[]][] = [
    ['none', {}, []],
    [
      'a fact',
      { description: 'The tool' },
      [{ field: 'description', left: 'A tool', right: 'The tool' }],
    ],
    ['a fact that one does not have', { comments: 'New' }, [{ field: 'comments', right: 'New' }]],
    [
      'a hash',
      { hashes: { ...shown.hashes, imphash: 'ab'.repeat(16) } },
      [{ field: 'hashes.imphash', left: shown.hashes.imphash, right: 'ab'.repeat(16) }],
    ],
    [
      'exports',
      { exports: [{ name: 'Run', ordinal: 1 }] },
      [{ field: 'exports', right: '1 row, only here' }],
    ],
    [
      'rows of misuse',
      { misuse: [{ source: 'sigma' }, { source: 'LOLBAS' }] },
      [{ field: 'misuse', right: '2 rows, only here' }],
    ],
    ['the upstream page', { page: 'Tool.exe-OTHER.md' }, []],
    [
      'a text longer than anyone reads',
      { comments: 'x'.repeat(1000) },
      [{ field: 'comments', right: `${'x'.repeat(400)}…` }],
    ],
  ];

  it.each(cases)('are told: %s', (_, other, rows) => {
    expect(differences(shown, { ...shown, ...other })).toEqual(rows);
  });

  it('count the lines of what was printed, and the rows of lists', () => {
    const mine = { ...shown, docs: 'One\nTwo', runtime: { stdout: 'a\nb\nc', modules: ['X.dll'] } };
    const other = { ...shown, docs: 'One', runtime: { stdout: 'a\nc\nd', modules: ['x.DLL'] } };
    expect(differences(mine, other)).toEqual([
      { field: 'runtime.stdout', left: '3 lines, 1 only here', right: '3 lines, 1 only here' },
      { field: 'docs', left: '2 lines, 1 only here', right: '1 line' },
    ]);
  });
});

describe('copies of a record', () => {
  const label = (name: string) => ({ id: name, name });
  const com: CatalogRecord = { kind: 'com', id: 'clsid-0', clsid: '0' };
  const changed: FileRecord = { ...shown, description: 'Other' };
  const first = memoryCatalog(label('First'), [com, shown]);
  const same = memoryCatalog(label('Same'), [shown]);
  const other = memoryCatalog(label('Other'), [com, changed]);
  const broken = {
    ...memoryCatalog(label('Broken'), [shown]),
    record: () => Promise.reject(new Error('Record tool.exe cannot be read.')),
  };
  const without = memoryCatalog(label('Without'), [com]);

  it('come in the order of the catalogs, without the one that is shown', async () => {
    const copies = await copiesOf([other, first, same, broken, without], first, shown);
    expect(copies).toEqual([
      {
        catalog: label('Other'),
        fields: [{ field: 'description', left: 'A tool', right: 'Other' }],
      },
      { catalog: label('Same'), fields: [] },
      { catalog: label('Broken'), fields: [], failure: 'Record tool.exe cannot be read.' },
    ]);
  });

  it.each([
    ['the first that has it', undefined, 'First', ['Other']],
    ['the one that is named', 'Other', 'Other', ['First']],
  ])('go with the record of %s', async (_, named, winner, names) => {
    const reply = await recordReply([first, other], shown.id, named);
    expect(reply?.catalog.name).toBe(winner);
    expect(reply?.copies?.map(({ catalog }) => catalog.name)).toEqual(names);
  });

  it('are not there where no other catalog has the record', async () => {
    expect(await recordReply([first, without], shown.id)).not.toHaveProperty('copies');
  });
});
