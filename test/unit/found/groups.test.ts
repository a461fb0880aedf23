import { describe, expect, test } from 'vitest';
import type { Finding, Headline, MarkKind } from '@/data/catalog/finding';
import type { IndicatorKind } from '@/data/detect/indicator';
import { foundCsv, foundJson, foundMarkdown, foundText } from '@/data/export/found-list';
import type { FoundKey } from '@/data/found/found';
import { groupFound, stopAt } from '@/data/found/groups';

const CATALOG = { id: 'c', name: 'xCyclopedia', dataDate: '2021-11' };
const MD5 = '2c3be28e1b8d28a8b326fbb7e06cedd9';

const record = (name: string): Headline => {
  return { kind: 'file', id: `${name}-1`, name, misuse: 0, description: `About ${name}` };
};

function found(kind: IndicatorKind, key: string, places: number, mark: MarkKind = 'known') {
  return { kind, key, text: key.toUpperCase(), mark, places } satisfies FoundKey;
}

function finding(kind: IndicatorKind, key: string, name: string, total = 1): Finding {
  const by = kind === 'hash' ? ('md5' as const) : ('name' as const);
  return {
    kind,
    key,
    matches: [{ record: record(name), by: [by], catalog: CATALOG }],
    total,
    notes: [],
  };
}

const LOOK_ALIKE: Finding = {
  kind: 'file-name',
  key: 'wkspr1.exe',
  matches: [],
  total: 0,
  notes: [{ kind: 'look-alike-name', text: 'Looks like wksprt.exe (1 for t).' }],
};

const PAGE = groupFound(
  [
    {
      frame: 0,
      keys: [
        found('hash', MD5, 2),
        found('file-name', 'svchost.exe', 3, 'ambiguous'),
        found('file-name', 'wksprt.exe', 1),
        found('file-name', 'wkspr1.exe', 1, 'noted'),
        found('file-name', 'gone.exe', 1),
      ],
    },
    { frame: 7, keys: [found('file-name', 'wksprt.exe', 4)] },
  ],
  [
    finding('hash', MD5, 'wksprt.exe'),
    finding('file-name', 'wksprt.exe', 'wksprt.exe'),
    finding('file-name', 'svchost.exe', 'svchost.exe', 12),
    LOOK_ALIKE,
  ],
);

describe('groups', () => {
  test('stand by record, what is noted first, else in the order of the page', () => {
    expect(PAGE.map(({ id, records, places, mark }) => [id, records, places, mark])).toEqual([
      ['file-name wkspr1.exe', 0, 1, 'noted'],
      ['record wksprt.exe-1', 1, 7, 'known'],
      ['file-name svchost.exe', 12, 3, 'ambiguous'],
    ]);
  });

  test('tell how each matched, and add up places of all frames', () => {
    expect(PAGE[1]?.by).toEqual(['md5', 'name']);
    expect(PAGE[1]?.indicators.map(({ key, places }) => [key, places])).toEqual([
      [MD5, 2],
      ['wksprt.exe', 5],
    ]);
  });

  test.each([
    [0, { frame: 0, place: 0 }],
    [2, { frame: 0, place: 2 }],
    [3, { frame: 7, place: 0 }],
    [6, { frame: 7, place: 3 }],
    [7, undefined],
  ])('place %i', (place, where) => {
    const group = PAGE[1];
    const at = group && stopAt(group, place);
    expect(at && { frame: at.stop.frame, place: at.place }).toEqual(where);
  });

  test('nothing found gives none', () => expect(groupFound([], [])).toEqual([]));
});

describe('exports', () => {
  test('text', () => {
    expect(foundText.write(PAGE)).toBe(
      [
        'Not in the catalog',
        '  WKSPR1.EXE (1 ×) Looks like wksprt.exe (1 for t).',
        '',
        'wksprt.exe: About wksprt.exe',
        `  ${MD5.toUpperCase()} (2 ×, md5)`,
        '  WKSPRT.EXE (5 ×, name)',
        '',
        'svchost.exe: About svchost.exe, 12 records',
        '  SVCHOST.EXE (3 ×, name)',
        '',
      ].join('\n'),
    );
  });

  test('CSV has a row an indicator', () => {
    const [head, ...rows] = foundCsv.write(PAGE).trimEnd().split('\r\n');
    expect(head).toMatch(/^indicator,kind,key,places,matched_by,records,record_id,name/);
    expect(rows).toHaveLength(4);
    expect(rows[1]).toContain(`${MD5},2,md5,1,wksprt.exe-1,wksprt.exe,`);
  });

  test('a text of the page that a spreadsheet would run is guarded', () => {
    const hostile = { ...found('file-name', 'wksprt.exe', 1), text: '=cmd|x!wksprt.exe' };
    const groups = groupFound(
      [{ frame: 0, keys: [hostile] }],
      [finding('file-name', 'wksprt.exe', 'wksprt.exe')],
    );
    expect(foundCsv.write(groups)).toContain("'=cmd|x!wksprt.exe");
    expect(foundMarkdown.write(groups)).toContain('`=cmd\\|x!wksprt.exe`');
  });

  test('JSON holds records and indicators', () => {
    expect(JSON.parse(foundJson.write(PAGE))[1]).toMatchObject({
      records: 1,
      places: 7,
      record: { name: 'wksprt.exe' },
      catalog: { name: 'xCyclopedia', dataDate: '2021-11' },
      indicators: [
        { key: MD5, matchedBy: ['md5'] },
        { key: 'wksprt.exe', places: 5 },
      ],
    });
  });
});
