import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Headline } from '@/data/catalog/finding';
import type { CatalogRecord } from '@/data/catalog/record';
import { pageUrl } from '@/data/pivots/catalog-page';
import { completePivots, DEFAULT_PIVOTS, pivotList, pivotsOf } from '@/data/pivots/pivot-list';
import { SHIPPED_PIVOTS } from '@/data/pivots/shipped-pivots';
import { fillTemplate, pivotTemplate } from '@/data/pivots/template';

const MD5 = '2c3be28e1b8d28a8b326fbb7e06cedd9';
const SHA1 = 'aa'.repeat(20);
const SHA256 = 'bb'.repeat(32);

const headline: Headline = { kind: 'file', id: 'a', name: 'A b+c#.EXE', misuse: 0 };
const file: CatalogRecord = {
  kind: 'file',
  id: 'a',
  name: 'A b+c#.EXE',
  page: 'A+b#.exe-00.md',
  hashes: { md5: MD5, sha1: SHA1, sha256: SHA256 },
};
const clsid = '7071ec31-663b-4bc1-a1fa-b97f3b917c55';
const com: CatalogRecord = { kind: 'com', id: 'clsid-x', clsid, name: 'ISP Offer Page Class' };
const comHeadline: Headline = {
  kind: 'com',
  id: 'clsid-x',
  name: 'ISP Offer Page Class',
  misuse: 0,
};

const urls = (record: CatalogRecord, of: Headline) =>
  Object.fromEntries(pivotsOf(DEFAULT_PIVOTS, of, record).map(({ name, url }) => [name, url]));

describe('the shipped pivots', () => {
  test('lead to a file by its hash, its name and its page', () => {
    expect(urls(file, headline)).toEqual({
      VirusTotal: `https://www.virustotal.com/gui/file/${SHA256}`,
      MalwareBazaar: `https://bazaar.abuse.ch/browse.php?search=sha256%3A${SHA256}`,
      'Hybrid Analysis': `https://www.hybrid-analysis.com/search?query=${SHA256}`,
      'CIRCL hashlookup': `https://hashlookup.circl.lu/lookup/sha1/${SHA1}`,
      Winbindex: 'https://winbindex.m417z.com/?file=a%20b%2Bc%23.exe',
      LOLBAS: 'https://lolbas-project.github.io/#a%20b%2Bc%23.exe',
      'Microsoft Learn': 'https://learn.microsoft.com/en-us/search/?terms=A%20b%2Bc%23.EXE',
      'Catalog page': 'https://strontic.github.io/xcyclopedia/library/A+b%23.exe-00.html',
    });
  });

  test('leave out what asks for a value that the record lacks', () => {
    expect(Object.keys(urls({ ...file, hashes: { md5: MD5 } }, headline))).toEqual([
      'VirusTotal',
      'Hybrid Analysis',
      'Winbindex',
      'LOLBAS',
      'Microsoft Learn',
      'Catalog page',
    ]);
    expect(Object.keys(urls(com, comHeadline))).toEqual(['Microsoft Learn']);
  });

  test.each(SHIPPED_PIVOTS)('$name has a template of its form', ({ template }) => {
    expect(v.parse(pivotTemplate, template)).toBe(template);
    expect(template).toMatch(/^https:/);
  });
});

describe('a list of pivots', () => {
  test('keeps its order, and what is off stays away', () => {
    const own = { name: 'Ours', template: 'http://siem.test/?q={md5}', on: true };
    const list = [own, ...DEFAULT_PIVOTS.map((entry) => ({ ...entry, on: false }))];
    expect(pivotsOf(list, headline, file)).toEqual([
      { name: 'Ours', url: `http://siem.test/?q=${MD5}` },
    ]);
  });

  test('gets what a newer version ships', () => {
    const old = DEFAULT_PIVOTS.slice(1, 3);
    const list = completePivots(old);
    expect(list.slice(0, 2)).toEqual(old);
    expect(list).toHaveLength(DEFAULT_PIVOTS.length);
    expect(list).toContainEqual(DEFAULT_PIVOTS[0]);
  });

  test.each([
    { name: 'a shipped one twice', list: [DEFAULT_PIVOTS[0], DEFAULT_PIVOTS[0]] },
    { name: 'one that does not ship', list: [{ shipped: 'nobody', on: true }] },
    { name: 'one without a name', list: [{ name: ' ', template: 'https://a.b/{md5}', on: true }] },
    { name: 'a script', list: [{ name: 'x', template: 'javascript:alert({md5})', on: true }] },
  ])('refuses $name', ({ list }) => expect(v.safeParse(pivotList, list).success).toBe(false));
});

describe('a template', () => {
  test.each([
    ['', /begins with https/],
    ['siem.test/{md5}', /begins with https/],
    ['javascript:alert("{md5}")', /begins with https/],
    ['data:text/html,{name}', /begins with https/],
    ['file:///{path}', /begins with https/],
    ['https://{name}/', /Write the host out/],
    ['https://{name}.test/', /Write the host out/],
    ['https://a.test:{md5}/', /Write the host out/],
    ['https:///{md5}', /Write the host out/],
    ['https://a b.test/{md5}', /whole address/],
    ['https://me:secret@a.test/{md5}', /without a user name/],
    ['https://a.test/', /Put a field/],
    ['https://a.test/{}', /There is no field \{\}/],
    ['https://a.test/{sha265}', /There is no field \{sha265\}/],
    ['https://a.test/{md5}/{sha1', /Close every/],
    [`https://a.test/{md5}${'a'.repeat(3000)}`, /at most 2,048/],
  ])('“%s” is refused with a sentence', (text, says) => {
    const read = v.safeParse(pivotTemplate, text);
    expect(read.issues?.[0].message).toMatch(says);
  });

  test.each([
    ['https://a.test/{md5}', { md5: MD5 }, `https://a.test/${MD5}`],
    ['https://a.test/{ssdeep}', { ssdeep: '3:a/b+:c' }, 'https://a.test/3%3Aa%2Fb%2B%3Ac'],
    [
      'https://a.test/?q={name}&x={md5}',
      { name: 'a&x=1#', md5: MD5 },
      `https://a.test/?q=a%26x%3D1%23&x=${MD5}`,
    ],
    ['https://a.test/?q={path}', { path: 'C:\\a\\..\\b' }, 'https://a.test/?q=C%3A%5Ca%5C..%5Cb'],
    ['https://a.test/?q={name}', { name: 'a\ud800' }, 'https://a.test/?q=a%EF%BF%BD'],
    ['https://a.test/?q={name}', { name: '{md5}' }, 'https://a.test/?q=%7Bmd5%7D'],
    ['https://a.test/{md5}', { sha1: SHA1 }, undefined],
  ])('%s with %j', (template, values, url) => expect(fillTemplate(template, values)).toBe(url));
});

test('a page’s address keeps its plus, which stands for a space', () => {
  expect(pageUrl('A+b#.exe-00.md')).toBe(
    'https://strontic.github.io/xcyclopedia/library/A+b%23.exe-00.html',
  );
});
