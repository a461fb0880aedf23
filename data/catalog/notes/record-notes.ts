import { plural, t } from '@/data/words/words';
import type { LoadedCatalog } from '../catalog-index';
import type { Headline, Note } from '../finding';
import type { Candidate } from '../located';
import { variantsOf } from '../variants';
import { listed } from '../words';
import { oneEdit } from './one-edit';

/**
 * Oddities of one record that was found: they need no page, only the record and its variants.
 */
export function recordNotes(catalogs: readonly LoadedCatalog[], candidate: Candidate): Note[] {
  const { headline } = candidate;
  if (headline.kind === 'com') return differenceNotes(candidate);
  return [
    ...originalNameNotes(headline),
    ...unsignedNotes(catalogs, headline),
    ...differenceNotes(candidate),
  ];
}

/** The version data names the file otherwise than it is called. */
function originalNameNotes({ name, originalFilename }: Headline): Note[] {
  if (originalFilename === undefined || sameFileName(name, originalFilename)) return [];
  const text = t('catalog.note.originalName', { original: originalFilename, name });
  return [{ kind: 'original-name-differs', text }];
}

/**
 * Whether an original file name is the name itself, or an everyday form of it: `.mui` of translated
 * resources, another or no extension, and what `isFormOf` takes for one.
 */
export function sameFileName(name: string, original: string): boolean {
  const wanted = stemOf(plainName(name));
  return original.split(/[|/\\;,]/).some((part) => {
    const given = plainName(part);
    return !/\.(?:exe|dll|com|sys|ocx|cpl|scr)$/.test(given) || isFormOf(wanted, stemOf(given));
  });
}

/** Characters at the start that forms of one name share. */
const ALIKE = 3;
/** Characters of a maker's or a product's name, which is a start that says enough. */
const PRODUCT = 6;

/**
 * Whether the stem of a name is made of the original one: it holds it (`psping64` of `psping`, two
 * characters only at its start), both begin with one product's name, or they begin alike and are the
 * same but for numbers, an edit, or letters left out (`gprslt` of `gpresult`).
 */
function isFormOf(name: string, original: string): boolean {
  if (original === '' || name === original) return true;
  if (name.includes(original) && original.length >= ALIKE) return true;
  if (name.startsWith(original) && original.length > 1) return true;
  const start = name.slice(0, ALIKE);
  if (start.length < ALIKE || !original.startsWith(start)) return false;
  return (
    name.slice(0, PRODUCT) === original.slice(0, PRODUCT) ||
    oneEdit(name, original) !== undefined ||
    isShortened(name.replace(/\d/g, ''), original.replace(/\d/g, ''))
  );
}

/** Whether one of two stems is the other with characters left out. */
function isShortened(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^"|"$/g, '')
    .replace(/\.mui$/, '');
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

/** Whether the other records of its name say something of this one. */
export function isComparedByName({ kind, signed }: Headline): boolean {
  return kind === 'file' && signed === false;
}

/** Not signed, where every other record of the name is. */
function unsignedNotes(catalogs: readonly LoadedCatalog[], headline: Headline): Note[] {
  if (!isComparedByName(headline)) return [];
  const others = variantsOf(catalogs, headline.name).filter(
    ({ headline: { id } }) => id !== headline.id,
  );
  if (others.length === 0 || others.some(({ headline: { signed } }) => signed !== true)) return [];
  const text = plural('catalog.note.unsigned', others.length);
  return [
    { kind: 'unsigned-variant', text, records: others.slice(0, 3).map((other) => other.headline) },
  ];
}

const FACTS = [
  'path',
  'description',
  'company',
  'product',
  'originalFilename',
  'fileVersion',
  'machine',
  'signer',
  'signed',
] as const satisfies readonly (keyof Headline)[];

/** The same identity further down with other facts. Counts of a scan or of rules change by nature. */
function differenceNotes({ catalog, headline, hidden }: Candidate): Note[] {
  return hidden.flatMap(({ catalog: other, headline: theirs }) => {
    const fields = FACTS.filter(
      (field) =>
        headline[field] !== undefined &&
        theirs[field] !== undefined &&
        headline[field] !== theirs[field],
    ).map((field) => t(`catalog.fact.${field}`));
    if (fields.length === 0) return [];
    const text = plural('catalog.note.differ', fields.length, {
      other: other.label.name,
      facts: listed(fields, 4),
      shown: catalog.label.name,
    });
    return [{ kind: 'catalogs-differ' as const, text, records: [theirs] }];
  });
}
