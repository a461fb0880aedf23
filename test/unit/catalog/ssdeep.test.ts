import { describe, expect, it } from 'vitest';
import { makeSimilar } from '@/data/catalog/similar/similar';
import { compareDigests } from '@/data/catalog/similar/ssdeep';
import { finish } from '@/data/catalog/sliced';
import { readPage } from '@/data/import/page-reader';
import { CORPUS_DIR } from '@/test/corpus';
import { readHalfLibrary } from '@/test/half-library';
import { FAMILIES } from './ssdeep-families';
import { askSsdeep, HAS_SSDEEP } from './ssdeep-reference';

const WKSPRT = '12288:8SdCmpetqV+PwWqVCpm4EYK3Ul+CM9XIB7GjFMvT3lxR:8Sc+O5v4CYCM9imI';
const OTHER = '12288:LH+OHVp6H59J9HMpTuIRJ4r7GXIB7GjFMvT3lxR:LeOHD6HjUdRJ4r7GimI';
const LONGEST = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

describe('the score of two digests', () => {
  it.each([
    ['the same', WKSPRT, WKSPRT, 100],
    ['two versions of one program', WKSPRT, OTHER, 44],
    ['a file name behind it', `${WKSPRT},"wksprt.exe"`, WKSPRT, 100],
    ['empty files', '3::', '3::', 100],
    ['runs of more than three', '96:AAAAAABCDEFG:HIJ', '96:AAABCDEFG:HIJ', 100],
    ['short blocks, equal', '96:ABCDEF:GHI', '96:ABCDEF:GHI', 100],
    ['short blocks, not equal', '96:ABCDEF:GHI', '96:ABCDEF:GHX', 0],
    ['no seven in a row in common', '96:ABCDEFxGHIJKL:M', '96:ABCDEFyGHIJKL:N', 0],
    ['seven in a row in common', '96:ABCDEFGx:M', '96:ABCDEFGy:N', 88],
    ['a small block size bounds the score', '3:ABCDEFGHx:M', '3:ABCDEFGHy:N', 9],
    ['double block size', '96:ABCDEFGHIJ:KLMNOPQRST', '192:KLMNOPQRST:UVWXYZ', 100],
    ['half block size', '192:KLMNOPQRST:UVWXYZ', '96:ABCDEFGHIJ:KLMNOPQRST', 100],
    ['other block sizes', '96:ABCDEFGHIJ:KLMNOPQRST', '384:ABCDEFGHIJ:KLMNOPQRST', 0],
    ['a block of 64', `96:${LONGEST}:A`, `96:${LONGEST}:B`, 100],
    ['a block of 65', `96:${LONGEST}A:A`, `96:${LONGEST}:A`, -1],
    ['a block that is missing', '96:ABCDEFGHIJ', '96:ABCDEFGHIJ:KLM', -1],
    ['no block size', 'x:ABCDEFGHIJ:KLM', '96:ABCDEFGHIJ:KLM', -1],
    ['nothing', '', '96:ABCDEFGHIJ:KLM', -1],
  ])('of %s', (_, a, b, score) => {
    expect(compareDigests(a, b)).toBe(score);
    expect(compareDigests(b, a)).toBe(score);
  });
});

describe('the nearest of many', () => {
  it.each(Object.entries(FAMILIES))('are those that comparing all gives: %s', (_, digests) => {
    const similar = finish(makeSimilar(digests));
    for (const digest of digests) {
      const expected = digests
        .map((other, record) => ({ record, score: compareDigests(digest, other) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.record - b.record);
      expect(similar.nearest(digest), digest).toEqual(expected);
    }
  });

  it('leave out records without a digest', () => {
    expect(finish(makeSimilar(['', WKSPRT, 'n/a', OTHER])).nearest(WKSPRT)).toEqual([
      { record: 1, score: 100 },
      { record: 3, score: 44 },
    ]);
  });
});

describe.skipIf(!HAS_SSDEEP)('against the ssdeep program', () => {
  it.each(Object.entries(FAMILIES))('every pair scores the same: %s', (_, digests) => {
    const scores = askSsdeep(digests, { all: true });
    const wrong: string[] = [];
    for (let i = 0; i < digests.length; i++) {
      for (let j = i + 1; j < digests.length; j++) {
        const [a = '', b = ''] = [digests[i], digests[j]];
        const expected = scores.get(`${i},${j}`) ?? -1;
        if (compareDigests(a, b) !== expected) wrong.push(`${a} ${b}: ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('the families make more than 100,000 pairs, of every outcome', () => {
    const pairs = Object.values(FAMILIES).map(
      (digests) => (digests.length * (digests.length - 1)) / 2,
    );
    expect(pairs.reduce((sum, count) => sum + count)).toBeGreaterThan(100_000);
  });

  it.skipIf(CORPUS_DIR === undefined)('2,000 files of the half library score the same', () => {
    const digests = readHalfLibrary(CORPUS_DIR ?? '')
      .filter(({ name }) => name !== 'index.md')
      .map(({ name, text }) => readPage(text, name))
      .flatMap((record) => (record.kind === 'file' ? (record.hashes.ssdeep ?? []) : []))
      .filter((_, i) => i % 4 === 0)
      .slice(0, 2000);
    expect(digests).toHaveLength(2000);
    const scores = askSsdeep(digests, { all: false });
    const similar = finish(makeSimilar(digests));
    let above = 0;
    const wrong: string[] = [];
    digests.forEach((digest, i) => {
      const near = new Map(similar.nearest(digest).map(({ record, score }) => [record, score]));
      for (let j = 0; j < digests.length; j++) {
        if (i === j) continue;
        const expected = scores.get(`${i},${j}`) ?? 0;
        if (expected > 0) above++;
        if ((near.get(j) ?? 0) !== expected) wrong.push(`${digest} ${digests[j]}: ${expected}`);
      }
    });
    expect(above).toBeGreaterThan(2000);
    expect(wrong).toEqual([]);
  });
});
