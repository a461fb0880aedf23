import type { MarkKind } from '@/data/catalog/finding';
import type { MarkGroup } from '@/data/settings/mark-groups';
import type { MarkColour, MarkLine } from '@/data/settings/mark-look';

export const GROUP_WORDS: Record<MarkGroup, string> = {
  hashes: 'Hashes, serial numbers and ssdeep digests',
  names: 'File names',
  paths: 'Paths',
  clsids: 'CLSIDs',
  links: 'Links to the catalog’s website',
};

export const KIND_WORDS: Record<MarkKind, { name: string; what: string }> = {
  known: { name: 'Known', what: 'one record' },
  ambiguous: { name: 'Ambiguous', what: 'several records, such as the variants of a name' },
  noted: { name: 'Noted', what: 'something odd, such as an unexpected directory' },
};

export const LINE_WORDS: Record<MarkLine, string> = {
  solid: 'Solid line',
  double: 'Double line',
  dotted: 'Dotted line',
  dashed: 'Dashed line',
  wavy: 'Wavy line',
};

export const COLOUR_WORDS: Record<MarkColour, string> = {
  blue: 'Blue',
  violet: 'Violet',
  orange: 'Orange',
  green: 'Green',
  pink: 'Pink',
  grey: 'Grey',
};
