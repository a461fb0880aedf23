/** Records whose headlines lie together: some 20 KB, read and opened within a few milliseconds. */
export const HEADLINES_PER_PART = 512;

/** Columns with the number of a text by record: 0 says absent, n + 1 the text n of the part. */
const TEXT_COLUMNS = [
  'id',
  // In its short form.
  'page',
  'name',
  'path',
  'description',
  'company',
  'product',
  // Of a COM object its ProgID.
  'originalFilename',
  'fileVersion',
  'machine',
  'signer',
] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** Columns with another number by record: 0 says absent, n + 1 the signature, set or count n. */
const NUMBER_COLUMNS = [
  'signature',
  // One of `SIGNED_…`.
  'signed',
  'detections',
  'engines',
  // The count itself.
  'misuse',
  'exports',
  // Bits of `FLAG_…`.
  'flags',
] as const;

export const HEADLINE_COLUMNS = [...TEXT_COLUMNS, ...NUMBER_COLUMNS];
export type HeadlineColumn = (typeof HEADLINE_COLUMNS)[number];

export function isTextColumn(column: HeadlineColumn): column is TextColumn {
  return TEXT_COLUMNS.some((name) => name === column);
}

/** Bits of the column `flags`. */
export const FLAG_COM = 1;
/** The path is its directory followed by the record's name. */
export const FLAG_PATH_BY_NAME = 2;
export const FLAG_DIGEST = 4;
/** The id is the usual one of name and MD5, or of the CLSID. */
export const FLAG_USUAL_ID = 8;
/** The 16 bytes of identity are an MD5 or CLSID. */
export const FLAG_IDENTITY = 16;

export const IDENTITY_BYTES = 16;

export const SIGNED_UNKNOWN = 0;
export const SIGNED_NO = 1;
export const SIGNED_YES = 2;
