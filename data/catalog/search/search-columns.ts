import { directoryOf } from '../directories';
import type { Headline } from '../finding';

/** Columns that words are taken from and that filters ask. */
export const COLUMN_FIELDS = [
  'originalFilename',
  'description',
  'company',
  'product',
  'fileVersion',
  'signer',
  'path',
  'machine',
  'progId',
  'extension',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** One value for each column. */
export function perColumn<Value>(make: (field: ColumnField) => Value): Record<ColumnField, Value> {
  return {
    originalFilename: make('originalFilename'),
    description: make('description'),
    company: make('company'),
    product: make('product'),
    fileVersion: make('fileVersion'),
    signer: make('signer'),
    path: make('path'),
    machine: make('machine'),
    progId: make('progId'),
    extension: make('extension'),
  };
}

/** Text of a column: of a path its directory, since the name is searched already. */
export function columnText(headline: Headline, field: ColumnField): string | undefined {
  if (field === 'extension')
    return headline.kind === 'com' ? undefined : extensionOf(headline.name);
  if (field !== 'path' || headline.kind === 'com') return headline[field];
  return headline.path === undefined ? undefined : directoryOf(headline.path);
}

/** What follows the last dot. */
function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** What is known of a record by yes or no. */
export const ROW_FLAGS = { signed: 1, unsigned: 2, misuse: 4, com: 8 } as const;

export function flagsOf({ kind, signed, misuse }: Headline): number {
  let flags = kind === 'com' ? ROW_FLAGS.com : 0;
  if (signed !== undefined) flags |= signed ? ROW_FLAGS.signed : ROW_FLAGS.unsigned;
  if (misuse > 0) flags |= ROW_FLAGS.misuse;
  return flags;
}
