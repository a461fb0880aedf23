import { describe, expect, test } from 'vitest';
import { DEFAULTS, migrate, readSettings, type Settings, toStored } from '@/data/settings';

const HOST = 'a'.repeat(63);

describe('reading', () => {
  test('nothing stored gives the defaults', () => {
    expect(readSettings({ values: {} })).toEqual(DEFAULTS);
  });

  test.each<{ name: string; values: Record<string, unknown>; settings: Partial<Settings> }>([
    {
      name: 'an address',
      values: { libraryUrl: 'https://example.org/a.zip' },
      settings: { libraryUrl: 'https://example.org/a.zip' },
    },
    { name: 'no delay', values: { hoverDelay: 0 }, settings: { hoverDelay: 0 } },
    { name: 'a key', values: { hoverKey: 'shift' }, settings: { hoverKey: 'shift' } },
    {
      name: 'listed sites',
      values: {
        sites: { mode: 'listed', except: [], only: ['virustotal.com', 'localhost', '[::1]'] },
      },
      settings: {
        sites: { mode: 'listed', except: [], only: ['virustotal.com', 'localhost', '[::1]'] },
      },
    },
    { name: 'a delay as text', values: { hoverDelay: '150' }, settings: {} },
    { name: 'a negative delay', values: { hoverDelay: -1 }, settings: {} },
    { name: 'a delay of an hour', values: { hoverDelay: 3_600_000 }, settings: {} },
    { name: 'a delay of half a millisecond', values: { hoverDelay: 0.5 }, settings: {} },
    { name: 'an unknown key', values: { hoverKey: 'hyper' }, settings: {} },
    { name: 'null', values: { libraryUrl: null, sites: null }, settings: {} },
    {
      name: 'a site with a path',
      values: { sites: { mode: 'listed', except: [], only: ['a.b/c'] } },
      settings: {},
    },
    {
      name: 'a site in capitals',
      values: { sites: { mode: 'listed', except: [], only: ['A.b'] } },
      settings: {},
    },
    {
      name: 'a label too long',
      values: { sites: { mode: 'everywhere', except: [`${HOST}a.org`], only: [] } },
      settings: {},
    },
    {
      name: 'one bad setting beside a good one',
      values: { hoverKey: 7, hoverDelay: 300, unknown: 1 },
      settings: { hoverDelay: 300 },
    },
  ])('$name', ({ values, settings }) => {
    expect(readSettings({ version: 1, values })).toEqual({ ...DEFAULTS, ...settings });
  });

  test('what a newer version wrote is taken where its form is known', () => {
    const values = { hoverDelay: 300, hoverKey: { keys: ['alt'] }, later: true };
    expect(readSettings({ version: 9, values })).toEqual({ ...DEFAULTS, hoverDelay: 300 });
  });
});

describe('migrating', () => {
  const steps = [
    ({ delay, ...values }: Record<string, unknown>) => ({ ...values, hoverDelay: delay }),
    (values: Record<string, unknown>) => ({ ...values, hoverDelay: Number(values.hoverDelay) * 2 }),
  ];
  test.each([
    { version: undefined, before: { delay: 100 }, after: { hoverDelay: 200 } },
    { version: 'x', before: { delay: 100 }, after: { hoverDelay: 200 } },
    { version: 1, before: { delay: 100, other: 1 }, after: { hoverDelay: 200, other: 1 } },
    { version: 2, before: { hoverDelay: 100 }, after: { hoverDelay: 200 } },
    { version: 3, before: { hoverDelay: 100 }, after: { hoverDelay: 100 } },
    { version: 8, before: { hoverDelay: 100 }, after: { hoverDelay: 100 } },
  ])('from version $version', ({ version, before, after }) => {
    const values = Object.freeze(before);
    expect(migrate({ version, values }, steps)).toEqual(after);
  });
});

describe('storing', () => {
  test('only what differs from its default is stored', () => {
    expect(toStored({ hoverDelay: 400, hoverKey: 'none', sites: DEFAULTS.sites })).toEqual({
      set: { hoverDelay: 400 },
      unset: ['hoverKey', 'sites'],
    });
  });

  test('what is not in the change is left alone', () => {
    expect(toStored({})).toEqual({ set: {}, unset: [] });
  });

  test('values are stored as they were checked', () => {
    expect(toStored({ libraryUrl: '  https://example.org/a.zip\n' }).set).toEqual({
      libraryUrl: 'https://example.org/a.zip',
    });
  });

  test.each([
    { libraryUrl: '', says: /Enter a whole address/ },
    { libraryUrl: 'example.org/a.zip', says: /Enter a whole address/ },
    { libraryUrl: 'http://example.org/a.zip', says: /begins with https/ },
    { libraryUrl: 'file:///etc/passwd', says: /begins with https/ },
    { libraryUrl: 'javascript:alert(1)', says: /begins with https/ },
    { libraryUrl: 'http://localhost.example.org/a.zip', says: /begins with https/ },
    { libraryUrl: 'https://me:secret@example.org/a.zip', says: /without a user name/ },
    { libraryUrl: `https://example.org/${'a'.repeat(3000)}`, says: /at most 2,048/ },
  ])('refuses the address “$libraryUrl”', ({ libraryUrl, says }) => {
    expect(() => toStored({ libraryUrl })).toThrow(says);
  });

  test.each(['http://127.0.0.1:8080/a.zip', 'http://localhost/a.zip'])(
    'takes %s, which stays on this machine',
    (libraryUrl) => expect(toStored({ libraryUrl }).set).toEqual({ libraryUrl }),
  );
});
