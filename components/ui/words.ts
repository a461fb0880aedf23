import type { CatalogLabel, Headline, MatchedBy } from '@/data/catalog/finding';
import type { Hashes, HashType } from '@/data/catalog/record';
import { t } from '@/data/words/words';

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
export function hashMeaning(type: keyof Hashes): string | undefined {
  switch (type) {
    case 'imphash':
    case 'pesha1':
    case 'pesha256':
    case 'ssdeep':
      return t(`ui.hashMeaning.${type}`);
    default:
      return undefined;
  }
}

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

/** What matched, as in “In the catalog (file name)”. */
export function matchName(by: MatchedBy): string {
  switch (by) {
    case 'thumbprint':
    case 'serial':
    case 'name':
    case 'path':
    case 'page':
      return t(`ui.matchedBy.${by}`);
    case 'clsid':
      return 'CLSID';
    default:
      return HASH_NAMES[by];
  }
}

/** Name and date of a catalog: `xCyclopedia · 2021-11`. */
export function catalogWords(catalog: CatalogLabel): string {
  return catalog.dataDate === undefined ? catalog.name : `${catalog.name} · ${catalog.dataDate}`;
}

/** The signing of a file in words; it was checked when the data was collected, not now. */
export function signerWords(record: Headline): string | undefined {
  if (record.signed === true) return record.signer ?? t('ui.signed');
  if (record.signed === false) {
    const { signer } = record;
    return signer === undefined ? t('ui.noSignature') : t('ui.signerNotValid', { signer });
  }
  return record.signer;
}
