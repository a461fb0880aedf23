import { describe, expect, test } from 'vitest';
import { SHIPPED_PIVOTS } from '@/data/pivots/shipped-pivots';
import { DEFAULTS } from '@/data/settings';
import { NO_POLICY, readPolicy } from '@/data/settings/policy';
import schema from '@/public/managed-schema.json';

describe('an organisation’s policy', () => {
  test('is none where managed storage is empty', () => {
    expect(readPolicy({})).toEqual(NO_POLICY);
  });

  test('sets sites, pivots, the catalog’s address, and leaves the first run away', () => {
    const policy = readPolicy({
      sites: { mode: 'listed', only: ['https://SIEM.example.org/x', '*.virustotal.com'] },
      libraryUrl: 'https://files.example.org/library.zip',
      pivots: [
        { name: 'Sandbox', template: 'https://sandbox.example.org/?q={sha256}' },
        { shipped: 'winbindex' },
      ],
      welcome: false,
    });
    expect(policy.faults).toEqual([]);
    expect(policy.welcome).toBe(false);
    expect(policy.values.libraryUrl).toBe('https://files.example.org/library.zip');
    expect(policy.values.sites).toEqual({
      mode: 'listed',
      except: [],
      only: ['siem.example.org', 'virustotal.com'],
    });
    expect(policy.values.pivots?.filter(({ on }) => on)).toEqual([
      { name: 'Sandbox', template: 'https://sandbox.example.org/?q={sha256}', on: true },
      { shipped: 'winbindex', on: true },
    ]);
    expect(policy.values.pivots).toHaveLength(SHIPPED_PIVOTS.length + 1);
  });

  test.each([
    { given: { libraryUrl: 'ftp://a.test/x' }, says: /“libraryUrl”.*begins with https/ },
    { given: { libraryUrl: 7 }, says: /“libraryUrl”/ },
    { given: { sites: { mode: 'sometimes' } }, says: /“sites”/ },
    { given: { sites: { only: ['a b'] } }, says: /“sites”.*“a b” is no site/ },
    { given: { pivots: [{ shipped: 'nobody' }] }, says: /“pivots”/ },
    { given: { pivots: [{ name: 'x', template: 'javascript:{md5}' }] }, says: /“pivots”/ },
    { given: { pivots: [{ shipped: 'lolbas' }, { shipped: 'lolbas' }] }, says: /“pivots”.*once/ },
    { given: { welcome: 'no' }, says: /“welcome”/ },
  ])('that is not of its form is not used, and said: $given', ({ given, says }) => {
    const { values, faults, welcome } = readPolicy({ ...given });
    expect(values).toEqual({});
    expect(welcome).toBe(true);
    expect(faults).toEqual([expect.stringMatching(says)]);
  });

  test('loses one bad part only', () => {
    const { values, faults } = readPolicy({ libraryUrl: 'x', sites: { mode: 'asked' } });
    expect(values).toEqual({ sites: { ...DEFAULTS.sites, mode: 'asked' } });
    expect(faults).toHaveLength(1);
  });
});

describe('the schema for Chromium', () => {
  test('names what is read, and no more', () => {
    expect(Object.keys(schema.properties).sort()).toEqual([
      'libraryUrl',
      'pivots',
      'sites',
      'welcome',
    ]);
  });

  test('names the pivots that ship', () => {
    const { shipped } = schema.properties.pivots.items.properties;
    expect(shipped.enum).toEqual(SHIPPED_PIVOTS.map(({ id }) => id));
  });
});
