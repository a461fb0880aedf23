import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ListEntry } from '@/data/catalog/list/list-entry';
import { toFileName } from '@/data/export/file-name';
import { listCsv } from '@/data/export/list-csv';
import type { ListFormat } from '@/data/export/list-format';
import { listJson } from '@/data/export/list-json';
import { listMarkdown } from '@/data/export/list-markdown';
import { toStixBundle } from '@/data/export/stix';
import { readStarter } from '@/data/starter';

const catalog = { id: 'x', name: 'x|C', dataDate: '2021-11' };
const at = { start: 0, end: 1 };
const FOUND: ListEntry = {
  indicator: { kind: 'file-name', key: '=a|b.exe', text: '=a|b.exe', ...at },
  line: 3,
  pairNotes: [{ kind: 'name-hash-mismatch', text: 'This hash belongs to <b>.' }],
  finding: {
    kind: 'file-name',
    key: '=a|b.exe',
    total: 2,
    matches: [
      {
        record: {
          kind: 'file',
          id: 'a-1',
          name: 'a|b.exe',
          description: '@SUM(1)\n[x](y)',
          misuse: 0,
        },
        by: ['name'],
        catalog,
      },
    ],
    notes: [{ kind: 'look-alike-name', text: '+1, "so".' }],
  },
};
const ABSENT: ListEntry = {
  indicator: { kind: 'hash', key: 'ab', text: 'AB', ...at },
  line: 4,
  finding: null,
  pairNotes: [],
};

function write(format: ListFormat): string {
  const rows = [FOUND, ABSENT].map((entry, place) => format.entry(entry, place));
  return format.head([catalog]) + rows.join('') + format.end;
}

describe('a list as CSV', () => {
  const { data } = Papa.parse<Record<string, string>>(write(listCsv), {
    header: true,
    skipEmptyLines: true,
  });
  it('has a row an indicator, with its best record', () => {
    expect(data).toHaveLength(2);
    expect(data[0]).toMatchObject({ line: '3', state: 'found', records: '2', name: 'a|b.exe' });
    expect(data[1]).toMatchObject({ line: '4', state: 'not-found', records: '0', name: '' });
  });
  it('guards what a spreadsheet would run', () => {
    expect(data[0]).toMatchObject({
      indicator: "'=a|b.exe",
      description: "'@SUM(1)\n[x](y)",
      notes: '\'+1, "so". This hash belongs to <b>.',
    });
  });
});

describe('a list as JSON', () => {
  it('says what was asked, and all of each indicator', () => {
    const { catalogs, indicators } = JSON.parse(write(listJson));
    expect(catalogs).toEqual([{ name: 'x|C', dataDate: '2021-11' }]);
    expect(indicators).toHaveLength(2);
    expect(indicators[0]).toMatchObject({ matchedBy: ['name'], record: { id: 'a-1' }, records: 2 });
    expect(indicators[0].notes).toHaveLength(2);
    expect(indicators[1]).toEqual({
      line: 4,
      kind: 'hash',
      text: 'AB',
      key: 'ab',
      state: 'not-found',
      records: 0,
      notes: [],
    });
  });
});

describe('a list as Markdown', () => {
  it('is a table in which no value means anything', () => {
    expect(write(listMarkdown).split('\n')).toEqual([
      'Looked up in the catalog of 2021\\-11\\.',
      '',
      '| Line | Indicator | Found | What it is | Notes |',
      '| --- | --- | --- | --- | --- |',
      '| 3 | `=a\\|b.exe` | name in x\\|C | `a\\|b.exe` \\@SUM\\(1\\) \\[x\\]\\(y\\), \\+ 1 more | \\+1, "so"\\. This hash belongs to \\<b\\>\\. |',
      '| 4 | `AB` | no |  |  |',
      '',
    ]);
  });
});

describe('names of saved files', () => {
  it.each([
    [
      'wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9',
      'wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9.csv',
    ],
    ['a.exe-c:\\windows\\a.exe', 'a.exe-c_windows_a.exe.csv'],
    ['../../etc/passwd', '_.._etc_passwd.csv'],
    ['con.dll-00', '_con.dll-00.csv'],
    ['con-00', 'con-00.csv'],
    ['.hidden. ', 'hidden.csv'],
    ['a\u202etxt.exe\u0000\n', 'a_txt.exe_.csv'],
    ['...', 'record.csv'],
    ['', 'record.csv'],
    [`${'x'.repeat(300)}-end`, `${'x'.repeat(79)}_${'x'.repeat(36)}-end.csv`],
  ])('%j', (id, name) => expect(toFileName(id, 'csv')).toBe(name));
});

describe('a STIX bundle', () => {
  it('holds the record’s objects under an id that stays', () => {
    const [record] = readStarter();
    if (record === undefined) throw new Error('There is no embedded record.');
    const bundle = toStixBundle(record);
    expect(bundle).toEqual(toStixBundle(record));
    expect(bundle).toMatchObject({
      type: 'bundle',
      id: expect.stringMatching(/^bundle--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/),
      objects: [{ type: 'directory' }, { type: 'file' }],
    });
  });
});
