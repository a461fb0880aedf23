import { describe, expect, it } from 'vitest';
import { mayHold } from '@/entrypoints/page.content/glance';
import { CLSIDS, DIGESTS, LINKS } from '../detect/cases/digests';
import { HASHES, PREFIXES, SERIALS } from '../detect/cases/hashes';
import { ADDRESSES, DEFANGED, DISGUISED, NAMES } from '../detect/cases/names';
import { PATHS, SPACES, SPELLINGS } from '../detect/cases/paths';

const CASES = [
  ...[HASHES, PREFIXES, SERIALS, DIGESTS, CLSIDS, LINKS],
  ...[NAMES, DEFANGED, DISGUISED, ADDRESSES, PATHS, SPELLINGS, SPACES],
].flat();

describe('mayHold', () => {
  const positive = CASES.filter(([, , ...found]) => found.length > 0);
  it.each(positive.map(([name, text]) => ({ name, text })))(
    'passes over no block with $name: $text',
    ({ text }) => {
      expect(mayHold(text)).toBe(true);
      expect(mayHold(`neighbouring${text}cells`)).toBe(true);
    },
  );

  it.each([
    'A paragraph of prose, with numbers such as 1,234 and a date: 12 May 2021.',
    'word1 word2 word3',
    'See example.org/page for more; e.g. this and that.',
  ])('passes over %s', (text) => {
    expect(mayHold(text)).toBe(false);
  });
});
