import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Finding, Headline } from '@/data/catalog/finding';
import type { SearchRow } from '@/data/messages';
import { answerTo, type Catalogs, suggestionsFor } from '@/entrypoints/background/omnibox/answer';
import { toPlain, toXml } from '@/entrypoints/background/omnibox/line';
import { ofRow } from '@/entrypoints/background/omnibox/suggestion';

const CATALOG = { id: 'x', name: 'xCyclopedia' };
const SHA256 = '8d'.repeat(32);

function headline(name: string, more: Partial<Headline> = {}): Headline {
  return { kind: 'file', id: `${name}-1`, name, misuse: 0, ...more };
}

function row(record: Headline, matched: SearchRow['matched'], variants = 1): SearchRow {
  return { record, catalog: CATALOG, variants, matched };
}

const inName = (name: string, ...ranges: [number, number][]) => ({
  field: 'name',
  text: name,
  ranges,
});

describe('the line of a suggestion', () => {
  it('holds name, version, variants and what it is, with what matched set off', () => {
    const record = headline('wksprt.exe', { fileVersion: '10.0.1', description: 'RemoteApp' });
    const { id, pieces } = ofRow(row(record, inName('wksprt.exe', [0, 3]), 2));
    expect(id).toBe('wksprt.exe-1');
    expect(toPlain(pieces)).toBe('wksprt.exe · 10.0.1 · 2 variants · RemoteApp');
    expect(toXml(pieces)).toContain('<match>wks</match>prt.exe<dim> · 10.0.1</dim>');
  });

  it('says where else it matched', () => {
    const matched = { field: 'md5', text: 'a61c95', ranges: [[0, 3]] as [number, number][] };
    expect(toPlain(ofRow(row(headline('a.exe'), matched)).pieces)).toBe('a.exe · a61c95');
  });

  test.each([
    ['markup', '</match><url>http://x.test</url>&amp;"\'.exe'],
    ['control characters', 'a\u0000\u001b[31m\u009f\nb.exe'],
    ['half of a surrogate pair', 'a\ud800b.exe'],
    ['a turned direction', 'a\u202efdp.exe'],
  ])('holds no XML of a hostile name: %s', (_, name) => {
    const { pieces } = ofRow(row(headline(name), inName(name, [0, 1])));
    const xml = toXml(pieces);
    expect(xml.replace(/<\/?(?:match|dim)>/g, '')).not.toMatch(/[<>"']|&(?!#\d+;)/);
    expect(xml).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
  });

  it('is well-formed XML whatever a catalog holds', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (name, description) => {
        const xml = toXml(ofRow(row(headline(name, { description }), inName(name))).pieces);
        const bare = xml.replace(/<(match|dim)>[^<>]*<\/\1>/g, '');
        expect(bare).not.toMatch(/[<>"']|&(?!#\d+;)/);
      }),
    );
  });
});

function catalogs(more: Partial<Catalogs> = {}): Catalogs {
  return {
    search: async () => ({ rows: [], total: 0, searched: { records: 1, catalogs: ['x'] } }),
    find: async () => [],
    has: async () => false,
    ...more,
  };
}

function finding(records: Headline[], total = records.length): Finding {
  const matches = records.map((record) => ({ record, by: ['sha256' as const], catalog: CATALOG }));
  return { kind: 'hash', key: SHA256, matches, total, notes: [] };
}

describe('Enter', () => {
  it('opens the record whose hash was pasted', async () => {
    const find = async (keys: { key: string }[]) =>
      keys[0]?.key === SHA256 ? [finding([headline('a.exe')])] : [];
    expect(await answerTo(`sha256: ${SHA256.toUpperCase()}`, catalogs({ find }))).toEqual({
      open: 'record',
      id: 'a.exe-1',
      catalog: 'x',
    });
  });

  it('opens the suggestion that was chosen', async () => {
    const has = async (id: string) => id === 'a.exe-1';
    expect(await answerTo('a.exe-1', catalogs({ has }))).toEqual({ open: 'record', id: 'a.exe-1' });
  });

  it('opens the search where several records fit, or two things were pasted', async () => {
    const several = async () => [finding([headline('a.exe')], 3)];
    expect(await answerTo('a.exe', catalogs({ find: several }))).toEqual({ open: 'search' });
    const two = async () => [finding([headline('a.exe')]), finding([headline('b.exe')])];
    expect(await answerTo('a.exe b.exe', catalogs({ find: two }))).toEqual({ open: 'search' });
  });

  it('opens the search where no catalog knows it', async () => {
    expect(await answerTo('nothing', catalogs())).toEqual({ open: 'search' });
  });
});

describe('suggestions', () => {
  it('come from indicators first, then from the search, each record once', async () => {
    const [a, b] = [headline('a.exe', { fileVersion: '1' }), headline('b.exe')];
    const { suggestions, total } = await suggestionsFor('C:\\x\\a.exe', 5, {
      ...catalogs(),
      find: async () => [finding([a])],
      search: async () => ({
        rows: [row(a, inName('a.exe')), row(b, inName('b.exe'))],
        total: 2,
        searched: { records: 2, catalogs: ['x'] },
      }),
    });
    expect(suggestions.map(({ pieces }) => toPlain(pieces))).toEqual([
      'a.exe · 1 · SHA256',
      'b.exe',
    ]);
    expect(total).toBe(2);
  });
});
