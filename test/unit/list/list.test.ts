import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListEntry } from '@/data/catalog/list/list-entry';
import { findPairs } from '@/data/catalog/list/list-pairs';
import { partsOf } from '@/data/catalog/list/list-parts';
import { MAX_LIST_ENTRIES, readList } from '@/data/catalog/list/list-reader';
import { detect } from '@/data/detect/detect';
import { hex } from '../catalog/fixtures';

const MD5 = hex('md5', 32);
const SHA1 = hex('sha1', 40);
const SHA256 = hex('sha256', 64);
const OTHER = hex('other', 64);

function read(text: string): ListEntry[] {
  const entries: ListEntry[] = [];
  for (const _ of readList(text, entries));
  return entries;
}

function toEnd<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const places = (text: string) => read(text).map(({ line, indicator }) => [line, indicator.key]);

/** Pairs as `hash-of-name`, hashes by their length. */
const pairsIn = (text: string) =>
  toEnd(findPairs(text, read(text))).map(
    ({ hash, name }) => `${hash.indicator.key.length} ${name.indicator.key}`,
  );

describe('the indicators of a list', () => {
  it.each<[string, string, [number, string][]]>([
    [
      'a sha256sum file',
      `${SHA256} *a.exe\n\n${OTHER}  b.dll\n`,
      [
        [1, SHA256],
        [1, 'a.exe'],
        [3, OTHER],
        [3, 'b.dll'],
      ],
    ],
    [
      'CSV with CR LF',
      `name,md5\r\na.exe,${MD5.toUpperCase()}\r\nb.exe,\r\n`,
      [
        [2, 'a.exe'],
        [2, MD5],
        [3, 'b.exe'],
      ],
    ],
    [
      'lines that end in CR alone',
      'a.exe\rb.exe\r\rc.exe',
      [
        [1, 'a.exe'],
        [2, 'b.exe'],
        [4, 'c.exe'],
      ],
    ],
    ['nothing', 'no indicator\n', []],
    ['an empty text', '', []],
  ])('of %s', (_, text, expected) => expect(places(text)).toEqual(expected));

  it('are the same as of the whole text at once, for texts of any length', () => {
    const word = fc.constantFrom('\n', '\r\n', ' ', 'a.exe', SHA256, MD5, '"C:\\x y\\b.dll"', 'é');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.nat(40_000), (words, padding) => {
        const text = `${words.join(' ')}\n${'-'.repeat(padding)}\n${words.join('\n')}`;
        const found = read(text).map(({ indicator }) => indicator);
        expect(found).toEqual(detect(text));
        for (const { start, end, text: own } of found) expect(text.slice(start, end)).toBe(own);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['words', `${'word '.repeat(60_000)}`],
    ['elements', '<Data>x</Data>'.repeat(20_000)],
    ['nothing to cut at', 'x'.repeat(300_000)],
  ])('a line of %s is cut into parts of bounded length', (_, text) => {
    const parts = [...partsOf(text)];
    expect(Math.max(...parts.map(([from, to]) => to - from))).toBeLessThanOrEqual(1 << 16);
    expect(parts.map(([from, to]) => text.slice(from, to)).join('')).toBe(text);
  });

  it('end at a bound, which is said', () => {
    const entries: ListEntry[] = [];
    const whole = toEnd(readList('a.exe\n'.repeat(MAX_LIST_ENTRIES + 1), entries));
    expect([whole, entries.length]).toEqual([false, MAX_LIST_ENTRIES]);
  });
});

const event = (fields: Record<string, string>, between = '') =>
  `<Event><EventData>${Object.entries(fields)
    .map(([name, value]) => `<Data Name='${name}'>${value}</Data>`)
    .join(between)}</EventData></Event>`;
const HASHES = `SHA1=${SHA1.toUpperCase()},MD5=${MD5},SHA256=${SHA256}`;
const PROCESS = {
  UtcTime: '2021-01-01',
  Image: 'C:\\x\\child.exe',
  OriginalFileName: 'other.exe',
  Hashes: HASHES,
  ParentImage: 'C:\\x\\parent.exe',
};

describe('names and hashes that stand together', () => {
  it.each<[string, string, string[]]>([
    ['a sha256sum line', `${SHA256} *C:\\x\\a.exe`, ['64 c:\\x\\a.exe']],
    [
      'a row with name, path and hashes',
      `a.exe,C:\\x\\A.EXE,${MD5},${SHA1}`,
      ['32 a.exe', '40 a.exe'],
    ],
    ['a row with two names', `parent.exe,child.exe,${SHA256}`, []],
    ['a hash alone', `a.exe\n${SHA256}`, []],
    ['a truncated hash', `a.exe ${SHA256.slice(0, 10)}…`, []],
    [
      'a process in an event in one line',
      event(PROCESS),
      ['40 c:\\x\\child.exe', '32 c:\\x\\child.exe', '64 c:\\x\\child.exe'],
    ],
    [
      'a process in an event in many lines',
      event(PROCESS, '\n  '),
      ['40 c:\\x\\child.exe', '32 c:\\x\\child.exe', '64 c:\\x\\child.exe'],
    ],
    [
      'an image that a process loads',
      event({ Image: 'C:\\x\\a.exe', ImageLoaded: 'C:\\x\\b.dll', Hashes: `MD5=${MD5}` }, '\n'),
      ['32 c:\\x\\b.dll'],
    ],
    [
      'a file that a process deletes',
      event({ Image: 'C:\\x\\a.exe', TargetFilename: 'C:\\x\\c.exe', Hashes: `MD5=${MD5}` }),
      ['32 c:\\x\\c.exe'],
    ],
    [
      'the event before',
      `${event({ Image: 'C:\\x\\a.exe' })}\n${event({ Hashes: `MD5=${MD5}` })}`,
      [],
    ],
    [
      'the text of the Event Viewer',
      `Process Create:\nUtcTime: 2021\nImage: C:\\x\\a.exe\nOriginalFileName: q.exe\nHashes: MD5=${MD5}\nParentImage: C:\\x\\p.exe`,
      ['32 c:\\x\\a.exe'],
    ],
    [
      'that text, and an event without an image',
      `UtcTime: 1\nImage: C:\\x\\a.exe\nUtcTime: 2\nHashes: MD5=${MD5}\n`,
      [],
    ],
  ])('%s', (_, text, expected) => expect(pairsIn(text)).toEqual(expected));
});
