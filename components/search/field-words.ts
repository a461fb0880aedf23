import { HASH_NAMES } from '../ui/words';

/** Names of the fields in which a search can match, for those that a row does not show anyway. */
const FIELD_NAMES: ReadonlyMap<string, string> = new Map<string, string>([
  ...Object.entries(HASH_NAMES),
  ['name', 'Name'],
  ['description', 'Description'],
  ['company', 'Company'],
  ['product', 'Product'],
  ['originalFilename', 'Original filename'],
  ['path', 'Path'],
  ['signer', 'Signer'],
  ['fileVersion', 'Version'],
  ['clsid', 'CLSID'],
  ['progId', 'ProgID'],
  ['thumbprint', 'Thumbprint'],
  ['serial', 'Serial'],
  ['export', 'Export'],
  ['module', 'Module'],
]);

export function fieldName(field: string): string {
  return FIELD_NAMES.get(field) ?? field;
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
