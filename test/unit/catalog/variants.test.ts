import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordReply } from '@/data/catalog/record-reply';
import { nearestInVersion, variantsOf } from '@/data/catalog/variants';
import { compareVersions, shortVersion } from '@/data/catalog/version-order';
import { file } from './fixtures';
import { memoryCatalog } from './memory-catalog';

describe('order of versions', () => {
  it.each([
    ['10.0.17763.1 (WinBuild.160101.0800)', '10.0.19041.1 (WinBuild.160101.0800)'],
    ['10.0.9200.1', '10.0.19041.1'],
    ['6, 1, 7600, 16385', '6.1.7601.17514 (win7sp1_rtm.101119-1850)'],
    ['v1.2 built by: x', '1.10'],
    ['1.0', '1.0.0.1'],
    [undefined, '0.1'],
    ['no number', '0.1'],
  ])('%s is older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it('is a total order', () => {
    const version = fc.oneof(fc.string(), fc.stringMatching(/^\d{1,3}(\.\d{1,3}){0,3}( \(x\))?$/));
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) || 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) {
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it.each([
    ['10.0.19041.1 (WinBuild.160101.0800)', '10.0.19041.1'],
    ['6, 1, 7600, 16385', '6.1.7600.16385'],
    ['none', 'none'],
  ])('%s is quoted as %s', (printed, short) => expect(shortVersion(printed)).toBe(short));
});

describe('variants', () => {
  const [first, second, third] = ['10.0.17763.1', '10.0.18362.1', '10.0.19041.1'].map((version) =>
    file('WksPrt.exe', { version }),
  );
  const library = memoryCatalog(
    { id: 'library', name: 'Library' },
    [first, third, second].flatMap((r) => r ?? []),
  );

  it('are given newest first, whatever the case of the name', () => {
    expect(variantsOf([library], 'wksprt.EXE').map(({ headline }) => headline.fileVersion)).toEqual(
      ['10.0.19041.1', '10.0.18362.1', '10.0.17763.1'],
    );
  });

  it('nearest to a version come first', () => {
    const headlines = variantsOf([library], 'wksprt.exe').map(({ headline }) => headline);
    expect(
      nearestInVersion(headlines, '10.0.17134.1', 2).map(({ fileVersion }) => fileVersion),
    ).toEqual(['10.0.17763.1', '10.0.18362.1']);
  });
});

describe('a record with what surrounds it', () => {
  const old = file('a.exe', { version: '1.0' });
  const other = file('b.exe');
  const recent = {
    ...file('a.exe', { version: '2.0' }),
    similar: [
      { page: other.page ?? '', score: 50 },
      { page: 'gone.exe-00000000000000000000000000000000.md', score: 40 },
    ],
  };
  const library = memoryCatalog({ id: 'library', name: 'Library' }, [old, recent]);
  const mine = memoryCatalog({ id: 'mine', name: 'Mine' }, [other, recent]);

  it('has its variants and the ids of its similar files that are here', async () => {
    const reply = await recordReply([library, mine], recent.id);
    expect(reply?.record).toEqual(recent);
    expect(reply?.catalog.id).toBe('library');
    expect(reply?.variants.map(({ id }) => id)).toEqual([old.id]);
    expect({ ...reply?.similarIds }).toEqual({ [other.page ?? '']: other.id });
  });

  it('comes from the catalog that is asked for', async () => {
    expect((await recordReply([library, mine], recent.id, 'mine'))?.catalog.id).toBe('mine');
    expect(await recordReply([library, mine], old.id, 'mine')).toBeNull();
    expect(await recordReply([library, mine], 'unheard-of')).toBeNull();
  });
});
