import { t } from '@/data/words/words';
import { HASH_NAMES } from '../ui/words';

/** Fields whose names are words; the others are terms, the same in every language. */
const WORDED = [
  'name',
  'description',
  'company',
  'product',
  'originalFilename',
  'path',
  'signer',
  'fileVersion',
  'thumbprint',
  'serial',
  'export',
  'module',
] as const;

const TERMS: ReadonlyMap<string, string> = new Map<string, string>([
  ...Object.entries(HASH_NAMES),
  ['clsid', 'CLSID'],
  ['progId', 'ProgID'],
]);

/** Name of a field in which a search can match. */
export function fieldName(field: string): string {
  const worded = WORDED.find((each) => each === field);
  return worded === undefined ? (TERMS.get(field) ?? field) : t(`search.field.${worded}`);
}

const CODE_FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(HASH_NAMES),
  'path',
  'clsid',
  'progId',
  'thumbprint',
  'serial',
  'export',
  'module',
  'originalFilename',
]);

export function isCodeField(field: string): boolean {
  return CODE_FIELDS.has(field);
}
