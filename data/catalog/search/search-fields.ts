/** Fields that are searched, with how much a match in each says; the order is their number. */
export const SEARCH_FIELDS = [
  ['name', 1],
  ['clsid', 1],
  ['progId', 0.6],
  ['originalFilename', 0.8],
  ['description', 0.62],
  ['company', 0.5],
  ['product', 0.45],
  ['fileVersion', 0.45],
  ['signer', 0.3],
  ['path', 0.3],
] as const;

/**
 * Weight of a COM object's name, a description rather than a name; its postings have a number of
 * their own behind the fields.
 */
const COM_NAME = ['name', 0.66] as const;

export type SearchField = (typeof SEARCH_FIELDS)[number][0];

const NUMBERED = [...SEARCH_FIELDS, COM_NAME];

/** Field of each number that postings hold. */
export const FIELD_NAMES: readonly SearchField[] = NUMBERED.map(([name]) => name);
export const COM_NAME_NUMBER = SEARCH_FIELDS.length;

const NUMBERS = new Map<string, number>(SEARCH_FIELDS.map(([name], i) => [name, i]));

/** Number of a field in postings; undefined where the field is not searched. */
export function fieldNumber(field: string): number | undefined {
  return NUMBERS.get(field);
}

/** How well a word of a query fits a word of a text. */
export const FIT = { whole: 0, start: 1, inside: 2, typo: 3 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

/**
 * Points of a fit, where the word stands first in its text and where it stands elsewhere: exact
 * before prefix before the start of a later word before the inside of a word before a typo.
 */
const POINTS: readonly [first: number, later: number][] = [
  [100, 70],
  [80, 50],
  [28, 26],
  [20, 18],
];

/** Points by fit and by `field * 2 + first`, as postings hold them. */
export const FIT_POINTS: readonly Float32Array[] = POINTS.map(([first, later]) =>
  Float32Array.from(NUMBERED.flatMap(([, weight]) => [later * weight, first * weight])),
);
