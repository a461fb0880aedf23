import { describe, expect, it } from 'vitest';
import { detect } from '@/data/detect/detect';
import type { DetectCase } from './cases/case';
import { CLSIDS, DIGESTS, LINKS } from './cases/digests';
import { HASHES, PREFIXES, SERIALS } from './cases/hashes';
import { ADDRESSES, DEFANGED, DISGUISED, NAMES } from './cases/names';
import { PATHS, SPACES, SPELLINGS } from './cases/paths';

const GROUPS: [group: string, cases: DetectCase[]][] = [
  ['hash', HASHES],
  ['truncated hash', PREFIXES],
  ['serial number', SERIALS],
  ['ssdeep digest', DIGESTS],
  ['CLSID', CLSIDS],
  ['catalog link', LINKS],
  ['file name', NAMES],
  ['defanged name', DEFANGED],
  ['disguised name', DISGUISED],
  ['address', ADDRESSES],
  ['path', PATHS],
  ['spelling of a path', SPELLINGS],
  ['spaces', SPACES],
];

describe.each(GROUPS)('%s', (_, cases) => {
  it.each(cases.map(([name, text, ...found]) => ({ name, text, found })))(
    '$name: $text',
    ({ text, found }) => {
      const indicators = detect(text);
      expect(indicators.map(({ kind, key }) => `${kind} ${key}`)).toEqual(found);
      for (const { start, end, text: printed } of indicators) {
        expect(text.slice(start, end)).toBe(printed);
      }
    },
  );
});
