import { describe, expect, it } from 'vitest';
import { groupByVersion, toCardView } from '@/components/card/card-view';
import { countWords, matchWords, searchedWords } from '@/components/card/match-words';
import type { CatalogLabel, Finding, Match, MatchedBy } from '@/data/catalog/finding';

const CATALOG: CatalogLabel = { id: 'x', name: 'xCyclopedia', dataDate: '2021-11' };

function match(id: string, by: MatchedBy[], fileVersion?: string): Match {
  const record = { kind: 'file' as const, id, name: id.split('-')[0] ?? id, misuse: 0 };
  return {
    record: fileVersion === undefined ? record : { ...record, fileVersion },
    by,
    catalog: CATALOG,
  };
}

function finding(matches: Match[], more: Partial<Finding> = {}): Finding {
  return { kind: 'hash', key: 'k', matches, total: matches.length, notes: [], ...more };
}

describe('the view of a card', () => {
  const empty = { kind: 'empty-file' as const, text: 'The empty file.' };
  it.each<[string, Finding[], string]>([
    ['no finding', [], 'nothing'],
    ['a finding that is only a note', [finding([], { notes: [empty] })], 'nothing'],
    ['one record by hash', [finding([match('a.exe-1', ['md5'])])], 'record'],
    ['one record of a name', [finding([match('a.exe-1', ['name'])])], 'record'],
    [
      'records of one name, however it is written',
      [finding([match('a.exe-1', ['name']), match('A.EXE-2', ['name'])])],
      'name',
    ],
    [
      'records of several names',
      [finding([match('a.exe-1', ['imphash']), match('b.exe-2', ['imphash'])])],
      'list',
    ],
    [
      'one hash beside a name with variants',
      [
        finding([match('a.exe-1', ['sha256'])]),
        finding([match('a.exe-1', ['name']), match('a.exe-2', ['name'])]),
      ],
      'record',
    ],
    [
      'more records than were sent',
      [finding([match('a.exe-1', ['imphash'])], { total: 70 })],
      'list',
    ],
  ])('of %s', (_, findings, shape) => {
    expect(toCardView('', findings).shape).toBe(shape);
  });

  it('joins the ways in which a record matched, and says each note once', () => {
    const view = toCardView('', [
      finding([match('a.exe-1', ['md5'])], { notes: [empty] }),
      finding([match('a.exe-1', ['sha256', 'md5'])], { notes: [empty] }),
    ]);
    expect(view).toMatchObject({ match: { by: ['md5', 'sha256'] }, notes: [empty] });
  });

  it('keeps records of two catalogs apart', () => {
    const other = { ...match('a.exe-1', ['md5']), catalog: { id: 'y', name: 'Golden image' } };
    expect(toCardView('', [finding([match('a.exe-1', ['md5']), other])])).toMatchObject({
      total: 2,
    });
  });
});

describe('variants grouped by version', () => {
  it('puts the newest version first and those without one last', () => {
    const groups = groupByVersion([
      match('a.exe-1', ['name']),
      match('a.exe-2', ['name'], '6.1.7600.16385 (win7_rtm.090713-1255)'),
      match('a.exe-3', ['name'], '10.0.19041.1 (WinBuild.160101.0800)'),
      match('a.exe-4', ['name'], '10.0.19041.1'),
    ]);
    expect(groups.map(({ version, matches }) => [version, matches.length])).toEqual([
      ['10.0.19041.1', 2],
      ['6.1.7600.16385', 1],
      [undefined, 1],
    ]);
  });
});

describe('words of a match', () => {
  it.each<[MatchedBy[], string]>([
    [['sha256'], 'In the catalog (SHA256)'],
    [['md5', 'name'], 'In the catalog (MD5, file name)'],
    [['pesha256'], 'In the catalog (PE256)'],
    [['name'], 'Name known in the catalog'],
    [['path'], 'Path known in the catalog'],
    [['thumbprint'], 'Signed with this certificate (thumbprint)'],
    [['clsid'], 'In the catalog (CLSID)'],
  ])('%j', (by, words) => {
    expect(matchWords(match('a.exe-1', by))).toBe(words);
  });

  it('gives the score of a similar file', () => {
    expect(matchWords({ ...match('a.exe-1', ['ssdeep']), score: 44 })).toContain('44 of 100');
  });

  it.each<[MatchedBy[], string]>([
    [['name'], 'Name known in the catalog, 2 variants'],
    [['path'], 'Path known in the catalog, 2 variants'],
    [['path', 'name'], 'Path known in the catalog, 2 variants'],
  ])('of variants, one by %j', (by, words) => {
    const view = toCardView('', [finding([match('a.exe-1', ['name']), match('a.exe-2', by)])]);
    expect(countWords(view)).toBe(words);
  });

  it('names the catalogs that were searched', () => {
    expect(searchedWords({ catalogs: [CATALOG, { id: 'y', name: 'Golden image' }] })).toBe(
      'Not in the catalog. Searched: xCyclopedia of 2021-11 and Golden image.',
    );
    expect(searchedWords(undefined)).toBe('Not in any loaded catalog.');
  });
});
