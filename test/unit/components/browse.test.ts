import { describe, expect, it } from 'vitest';
import type { BrowseSource } from '@/components/browse/browse-source';
import { findDirectory, listDirectory, toContents } from '@/components/browse/catalog-contents';
import { isFileKind, placeUrl, toPlace } from '@/components/browse/place';

interface Row {
  id: string;
  name: string;
  path?: string;
  com?: boolean;
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
    headline: (record) => ({ kind: 'file', id: at(record).id, name: at(record).name, misuse: 0 }),
  };
}

const CATALOG = source('x', [
  { id: '1', name: 'b.exe', path: 'C:\\Windows\\System32\\b.exe' },
  { id: '2', name: 'B.EXE', path: 'c:\\WINDOWS\\system32\\B.EXE' },
  { id: '3', name: 'a.dll', path: 'C:\\Windows\\a.dll' },
  { id: '4', name: 'pathless.sys' },
  { id: '5', name: 'Zed Object', com: true },
  { id: '6', name: '00000301-a8f2-4877-ba0a-fd2b6645fb94', com: true },
  { id: '7', name: 'alpha Object', com: true },
]);

describe('the contents of catalogs', () => {
  const contents = toContents([CATALOG]);

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
    expect(contents.comObjects.map(({ record }) => CATALOG.id(record))).toEqual(['7', '5', '6']);
  });

  it('takes a record of two catalogs from the first', () => {
    const both = toContents([CATALOG, source('y', [{ id: '3', name: 'a.dll' }])]);
    expect(both.files).toBe(4);
  });
});

describe('places of the browse page', () => {
  it.each([
    '/browse.html',
    '/browse.html?directory=C%3A%5CWindows',
    '/browse.html?view=names&kind=dll&filter=wts',
    '/browse.html?view=com',
  ])('%s is an address of its own', (url) => {
    expect(placeUrl(toPlace(url.split('?')[1] ?? ''))).toBe(url);
  });

  it('starts anew where an address says nonsense', () => {
    expect(placeUrl(toPlace('view=<x>&kind=7'))).toBe('/browse.html');
  });

  it.each([
    ['a.EXE', 'exe', true],
    ['a.dll', 'exe', false],
    ['a.sys', 'other', true],
    ['noextension', 'other', true],
    ['a.dll', 'all', true],
  ] as const)('%s as %s', (name, kind, is) => expect(isFileKind(name, kind)).toBe(is));
});
