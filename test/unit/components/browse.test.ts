import { describe, expect, it } from 'vitest';
import type { BrowseEntry, BrowseSource } from '@/components/browse/browse-source';
import { CatalogContents } from '@/components/browse/catalog-contents';
import { filterComObjects } from '@/components/browse/com-orders';
import { findDirectory, listDirectory } from '@/components/browse/directory-tree';
import { withVariants } from '@/components/browse/named-files';
import { isFileKind, isSameList, placeUrl, toPlace } from '@/components/browse/place';
import { nextRow } from '@/components/browse/use-row-keys';

interface Row {
  id: string;
  name: string;
  path?: string;
  com?: boolean;
  progId?: string;
  version?: string;
}

function source(id: string, rows: Row[]): BrowseSource {
  const at = (record: number) => rows[record] ?? { id: '', name: '' };
  return {
    label: { id, name: id },
    count: rows.length,
    isCom: (record) => at(record).com === true,
    id: (record) => at(record).id,
    name: (record) => at(record).name,
    path: (record) => at(record).path ?? '',
    progId: (record) => at(record).progId ?? '',
    headline: (record) => {
      const { id, name, version } = at(record);
      const facts = version === undefined ? {} : { fileVersion: version };
      return { kind: 'file', id, name, misuse: 0, ...facts };
    },
  };
}

const CATALOG = source('x', [
  { id: '1', name: 'b.exe', path: 'C:\\Windows\\System32\\b.exe', version: '9.2' },
  { id: '2', name: 'B.EXE', path: 'c:\\WINDOWS\\system32\\B.EXE', version: '10.1' },
  { id: '3', name: 'a.dll', path: 'C:\\Windows\\a.dll' },
  { id: '4', name: 'pathless.sys' },
  { id: 'clsid-9', name: 'Zed Object', com: true, path: 'C:\\x\\One.dll', progId: 'b.Zed.1' },
  { id: 'clsid-6', name: '00000301-a8f2-4877-ba0a-fd2b6645fb94', com: true },
  { id: 'clsid-7', name: 'alpha Object', com: true, path: 'c:\\X\\one.dll', progId: 'A.Alpha' },
]);

const idsOf = (entries: readonly BrowseEntry[]) =>
  entries.map(({ source: { id }, record }) => id(record));

describe('the contents of catalogs', () => {
  const contents = new CatalogContents([CATALOG]);

  it('folds directories and names by case, and counts what is below', () => {
    const windows = findDirectory(contents.root, 'C:/windows/');
    expect(contents.root.count).toBe(4);
    expect(windows).toMatchObject({ path: 'C:\\Windows', count: 3 });
    expect(listDirectory(contents.root, '').map(({ name }) => name)).toEqual([
      'C:',
      'pathless.sys',
    ]);
    const system = findDirectory(contents.root, 'C:\\WINDOWS\\SYSTEM32');
    expect([...(system?.files.values() ?? [])].map(({ entries }) => entries.length)).toEqual([2]);
  });

  it('filters a directory and all below it', () => {
    expect(listDirectory(contents.root, '.exe').map(({ name }) => name)).toEqual(['b.exe']);
    expect(listDirectory(contents.root, 'nothing')).toEqual([]);
  });

  it('knows no directory that no file was seen in', () => {
    expect(findDirectory(contents.root, 'C:\\Users')).toBeUndefined();
  });

  it('sorts names, and COM objects with those that have no name last', () => {
    expect(contents.names.map(({ name }) => name)).toEqual(['a.dll', 'b.exe', 'pathless.sys']);
    expect(idsOf(contents.comObjectsBy('name'))).toEqual(['clsid-7', 'clsid-9', 'clsid-6']);
  });

  it('sorts COM objects by CLSID, and those with a ProgID by that', () => {
    expect(idsOf(contents.comObjectsBy('clsid'))).toEqual(['clsid-6', 'clsid-7', 'clsid-9']);
    expect(idsOf(contents.comObjectsBy('progid'))).toEqual(['clsid-7', 'clsid-9']);
  });

  it('groups COM objects by server, whatever the case of its path', () => {
    const servers = contents.servers.map(({ path, entries }) => [path, idsOf(entries)]);
    expect(servers).toEqual([['c:\\X\\one.dll', ['clsid-7', 'clsid-9']]]);
  });

  it.each([
    ['zed obj', ['clsid-9']],
    ['{6}', ['clsid-6']],
    ['a.alpha', ['clsid-7']],
    ['one.dll', ['clsid-9', 'clsid-7']],
    ['nothing', []],
  ])('finds COM objects by %s', (filter, ids) => {
    expect(idsOf(filterComObjects(contents.comObjects, filter))).toEqual(ids);
  });

  it('unfolds the variants of a name below it, newest version first', () => {
    const { names } = contents;
    const [name] = names.filter(({ entries }) => entries.length > 1);
    if (name === undefined) throw new Error('No name has variants.');
    const rows = withVariants(names, new Set([name]));
    expect(rows.map((row) => ('variant' in row ? idsOf([row.variant])[0] : row.name))).toEqual([
      'a.dll',
      'b.exe',
      '2',
      '1',
      'pathless.sys',
    ]);
    expect(withVariants(names, new Set())).toEqual(names);
  });

  it('takes a record of two catalogs from the first', () => {
    const both = new CatalogContents([CATALOG, source('y', [{ id: '3', name: 'a.dll' }])]);
    expect(both.files).toHaveLength(4);
  });
});

describe('places of the browse page', () => {
  it.each([
    '/browse.html',
    '/browse.html?directory=C%3A%5CWindows',
    '/browse.html?view=names&kind=dll&filter=wts',
    '/browse.html?view=com',
    '/browse.html?view=com&by=progid&filter=shell',
    '/browse.html?view=com&by=server&server=c%3A%5Cx.dll',
  ])('%s is an address of its own', (url) => {
    expect(placeUrl(toPlace(url.split('?')[1] ?? ''))).toBe(url);
  });

  it('starts anew where an address says nonsense', () => {
    expect(placeUrl(toPlace('view=<x>&kind=7&by=x'))).toBe('/browse.html');
  });

  it('differ in more than the filter, or are one list', () => {
    const names = toPlace('view=names&filter=a');
    expect(isSameList(names, { ...names, filter: 'ab' })).toBe(true);
    expect(isSameList(names, { ...names, kind: 'dll' })).toBe(false);
  });

  it.each([
    ['a.EXE', 'exe', true],
    ['a.dll', 'exe', false],
    ['a.sys', 'other', true],
    ['noextension', 'other', true],
    ['a.dll', 'all', true],
  ] as const)('%s as %s', (name, kind, is) => expect(isFileKind(name, kind)).toBe(is));
});

describe('the keys of a list', () => {
  it.each([
    ['ArrowDown', undefined, 0],
    ['ArrowDown', 4, 5],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 5, 4],
    ['ArrowUp', 0, 0],
    ['ArrowUp', undefined, undefined],
    ['PageDown', 95, 99],
    ['PageUp', 30, 10],
    ['Home', 50, 0],
    ['End', undefined, 99],
    ['a', 5, undefined],
  ])('%s from row %s leads to %s', (key, from, to) => {
    expect(nextRow(key, from, { count: 100, page: 20 })).toBe(to);
  });

  it('lead nowhere in an empty list', () => {
    expect(nextRow('End', undefined, { count: 0, page: 20 })).toBeUndefined();
  });
});
