import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isDataDate } from '@/data/catalog/data-date';
import { type BackgroundAsks, backgroundAsks, PRIVILEGED } from '@/data/messages';
import { DEFAULT_LOOK } from '@/data/settings/mark-look';

const OPEN = ['marks', 'find', 'search', 'record', 'openRecord', 'insertMarkStyle', 'reportMarks'];

describe('messages to the background', () => {
  it('that change the catalogs are taken from pages of the extension only', () => {
    const changing = Object.keys(backgroundAsks).filter((name) => /[a-z]Catalogs?$/.test(name));
    expect(changing.length).toBeGreaterThan(7);
    expect([...PRIVILEGED]).toEqual(expect.arrayContaining([...changing, 'catalogsChanged']));
    expect(OPEN.filter((name) => PRIVILEGED.has(name))).toEqual([]);
  });

  const cases: [name: keyof BackgroundAsks, argument: unknown, taken: boolean][] = [
    ['removeCatalog', { id: 'a' }, true],
    ['removeCatalog', { id: 7 }, false],
    ['removeCatalog', {}, false],
    ['removeCatalog', { id: 'a'.repeat(5000) }, false],
    ['orderCatalogs', { ids: ['a', 'b'] }, true],
    ['orderCatalogs', { ids: 'a' }, false],
    ['orderCatalogs', { ids: Array.from({ length: 1001 }, String) }, false],
    ['renameCatalog', { id: 'a', name: ' Golden image ' }, true],
    ['renameCatalog', { id: 'a', name: '  ' }, false],
    ['renameCatalog', { id: 'a', name: 'x'.repeat(121) }, false],
    ['switchCatalog', { id: 'a', enabled: false }, true],
    ['switchCatalog', { id: 'a', enabled: 'no' }, false],
    ['describeCatalog', { id: 'a' }, true],
    ['describeCatalog', { id: 'a', licence: 'MIT', dataDate: '2021-11' }, true],
    ['describeCatalog', { id: 'a', licence: '' }, false],
    ['describeCatalog', { id: 'a', dataDate: 'yesterday' }, false],
    ['supersedeCatalog', { id: 'a', by: 'b' }, true],
    ['supersedeCatalog', { id: 'a' }, false],
    ['insertMarkStyle', { name: 'abc', look: DEFAULT_LOOK }, true],
    ['insertMarkStyle', { name: 'abc) {} * {', look: DEFAULT_LOOK }, false],
    [
      'insertMarkStyle',
      { name: 'abc', look: { ...DEFAULT_LOOK, known: { line: 'solid; x', colour: 'blue' } } },
      false,
    ],
  ];
  it.each(cases)('%s %j: %s', (name, argument, taken) => {
    expect(v.safeParse(backgroundAsks[name], argument).success).toBe(taken);
  });
});

describe('a date of data', () => {
  it.each([
    ['2021', true],
    ['2021-11', true],
    ['2021-11-30', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2021-11-31', false],
    ['2021-13', false],
    ['2021-00', false],
    ['1979', false],
    ['21-11', false],
    ['2021-1', false],
    ['2021-11-30T00:00', false],
    ['', false],
  ])('%j: %s', (text, is) => {
    expect(isDataDate(text)).toBe(is);
  });
});
