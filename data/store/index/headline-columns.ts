/** Records whose headlines lie together: some 40 KB, read and opened within a few milliseconds. */
export const HEADLINES_PER_PART = 1024;

/**
 * Columns of the index with a number a record; 0 says absent, n + 1 the text or signature n. Texts are
 * numbered within a part. Pages are in their short form.
 */
export const HEADLINE_COLUMNS = [
  'id',
  'page',
  'name',
  'path',
  'description',
  'company',
  'product',
  // Of a COM object its ProgID, so that packs made before ProgIDs were here stay readable.
  'originalFilename',
  'fileVersion',
  'machine',
  'signature',
  'signer',
  // 0 unknown, 1 no, 2 yes.
  'signed',
  'detections',
  'engines',
  'misuse',
  'exports',
  'flags',
] as const;
export type HeadlineColumn = (typeof HEADLINE_COLUMNS)[number];

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

/** Columns of texts. */
export const TEXT_COLUMNS: ReadonlySet<HeadlineColumn> = new Set([
  'id',
  'page',
  'name',
  'path',
  'description',
  'company',
  'product',
  'originalFilename',
  'fileVersion',
  'machine',
  'signer',
]);
