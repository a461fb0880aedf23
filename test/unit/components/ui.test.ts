import { describe, expect, it } from 'vitest';
import { docLink } from '@/components/markdown/doc-link';
import { decodeEntities } from '@/components/markdown/entities';
import { progressWords, timeLeftWords } from '@/components/options/progress-words';
import { reportSentences, reportText } from '@/components/options/report-words';
import { filterExports } from '@/components/record/sections/ExportsSection';
import { nextPlace } from '@/components/search/SearchField';
import { formatBytes, formatDuration, plural } from '@/components/ui/format';
import { visibleText } from '@/components/ui/visible-text';

describe('formats', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [24_640_000, '24.6 MB'],
    [999_960, '1.0 MB'],
    [250_000_000_000, '250 GB'],
  ])('%d bytes', (bytes, words) => expect(formatBytes(bytes)).toBe(words));

  it.each([
    [200, 'under a second'],
    [4200, '4 s'],
    [59_600, '1 min'],
    [185_000, '3 min 5 s'],
  ])('%d ms', (ms, words) => expect(formatDuration(ms)).toBe(words));

  it.each([
    [0, '0 files'],
    [1, '1 file'],
    [9833, '9,833 files'],
  ])('plural of %d', (count, words) =>
    expect(plural(count, { one: '# file', other: '# files' })).toBe(words),
  );
});

describe('unseen characters', () => {
  it.each([
    ['exe.doc\u202ecod.exe', 'exe.doc‹U+202E›cod.exe'],
    ['svc\u200bhost.exe', 'svc‹U+200B›host.exe'],
    ['plain.exe', 'plain.exe'],
  ])('%j', (text, shown) => expect(visibleText(text)).toBe(shown));
});

describe('links of the documentation', () => {
  it.each<[string, string | undefined]>([
    ['https://learn.microsoft.com/x', 'https://learn.microsoft.com/x'],
    ['/windows-server/x', 'https://learn.microsoft.com/windows-server/x'],
    ['javascript:alert(1)', undefined],
    ['//evil.example/x', undefined],
    ['/\\evil.example', undefined],
    ['data:text/html,x', undefined],
    ['certreq.md', undefined],
    ['#parameters', undefined],
  ])('%s', (href, address) => expect(docLink(href)).toBe(address));
});

describe('character references', () => {
  it.each([
    ['a &#42; &#x7c; &amp;lt; &nbsp;', 'a * | &lt; \u00a0'],
    ['&unknown; &#xd800; &#0; &#9999999; & ;', '&unknown; &#xd800; &#0; &#9999999; & ;'],
  ])('%s', (text, decoded) => expect(decodeEntities(text)).toBe(decoded));
});

describe('the filter of exports', () => {
  const exports = [
    { name: 'WTSOpenServerA', ordinal: 1 },
    { name: 'WTSFreeMemory', ordinal: 24 },
    { ordinal: 240 },
  ];
  it.each([
    ['', [1, 24, 240]],
    ['  free ', [24]],
    ['24', [24]],
    ['#240', [240]],
    ['nothing', []],
  ])('%j', (filter, ordinals) =>
    expect(filterExports(exports, filter).map(({ ordinal }) => ordinal)).toEqual(ordinals),
  );
});

describe('arrow keys in the results', () => {
  it.each<[string, number, number, number | undefined]>([
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 0],
    ['ArrowUp', 0, 3, 2],
    ['PageDown', 1, 3, 2],
    ['PageUp', 5, 20, 0],
    ['ArrowDown', 0, 0, undefined],
    ['a', 0, 3, undefined],
  ])('%s at %d of %d', (key, place, count, next) =>
    expect(nextPlace(key, place, count)).toBe(next),
  );
});

describe('words of an import', () => {
  const running = {
    state: 'running' as const,
    file: 'a.zip',
    bytesDone: 25_000_000,
    bytesTotal: 100_000_000,
    records: 4000,
  };
  it('gives a rate and the time left once they can be told', () => {
    expect(progressWords(running, 500)).toBe('4,000 records · 25.0 MB of 100 MB');
    expect(timeLeftWords(running, 500)).toBeUndefined();
    expect(progressWords(running, 2000)).toContain('2,000 records a second');
    expect(timeLeftWords(running, 2000)).toBe('6 s left');
  });
  it('reports what it did and every input that it could not read', () => {
    const report = {
      catalog: 'xCyclopedia',
      files: ['a.zip'],
      read: 2,
      added: 1,
      replaced: 0,
      duplicates: 1,
      unreadable: [{ name: 'x.md', reason: 'It has no hashes.' }],
      repaired: 0,
      screenshots: 0,
      milliseconds: 1500,
    };
    expect(reportSentences(report)).toEqual([
      '2 records were read in 2 s.',
      '1 is new.',
      '1 came a second time and was left out.',
    ]);
    expect(reportText(report)).toContain('1 input could not be read:\nx.md: It has no hashes.\n');
  });
});
