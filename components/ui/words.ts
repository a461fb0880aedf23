import type { CatalogLabel, Headline, MatchedBy } from '@/data/catalog/finding';
import type { Hashes, HashType } from '@/data/catalog/record';

/** Names of the hash columns as analysts write them. */
export const HASH_NAMES: Record<HashType | 'ssdeep', string> = {
  md5: 'MD5',
  sha1: 'SHA1',
  sha256: 'SHA256',
  sha384: 'SHA384',
  sha512: 'SHA512',
  imphash: 'Imphash',
  pesha1: 'PESHA1',
  pesha256: 'PE256',
  ssdeep: 'ssdeep',
};

/** What a hash is computed of, for those whose name does not say it. */
export const HASH_MEANINGS: Partial<Record<keyof Hashes, string>> = {
  imphash: 'MD5 of the import table; files built alike share it',
  pesha1: 'Authentihash (SHA1): the image without its signature',
  pesha256: 'Authentihash (SHA256): the image without its signature',
  ssdeep: 'Fuzzy hash: alike files have alike digests',
};

/** The order in which hashes are most often asked for. */
export const HASH_ORDER: readonly (keyof Hashes)[] = [
  'sha256',
  'md5',
  'sha1',
  'imphash',
  'pesha256',
  'pesha1',
  'sha384',
  'sha512',
  'ssdeep',
];

const MATCH_NAMES: Record<MatchedBy, string> = {
  ...HASH_NAMES,
  thumbprint: 'certificate thumbprint',
  serial: 'certificate serial',
  name: 'file name',
  path: 'path',
  clsid: 'CLSID',
  page: 'catalog link',
};

export function matchName(by: MatchedBy): string {
  return MATCH_NAMES[by];
}

/** Name and date of a catalog: `xCyclopedia · 2021-11`. */
export function catalogWords(catalog: CatalogLabel): string {
  return catalog.dataDate === undefined ? catalog.name : `${catalog.name} · ${catalog.dataDate}`;
}

/** The signing of a file in words; it was checked when the data was collected, not now. */
export function signerWords(record: Headline): string | undefined {
  if (record.signed === true) return record.signer ?? 'Signed';
  if (record.signed === false) {
    return record.signer === undefined ? 'No valid signature' : `${record.signer} (not valid)`;
  }
  return record.signer;
}
