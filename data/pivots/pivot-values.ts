import type { Headline } from '@/data/catalog/finding';
import type { CatalogRecord } from '@/data/catalog/record';
import { pageFile } from './catalog-page';

/** What a template may ask of a record, each with what stands in its place. */
export const PIVOT_FIELDS = [
  'sha256',
  'sha1',
  'md5',
  'sha384',
  'sha512',
  'hash',
  'imphash',
  'pesha1',
  'pesha256',
  'ssdeep',
  'name',
  'file',
  'path',
  'version',
  'product',
  'company',
  'thumbprint',
  'serial',
  'clsid',
  'progid',
  'page',
] as const;
export type PivotField = (typeof PIVOT_FIELDS)[number];

/** What is absent has no pivot. */
export type PivotValues = { [field in PivotField]?: string };

/**
 * A record's values for templates. `hash` is its SHA256 or, where it has none, SHA1 or MD5; `file` is
 * its file name in lower case, which a COM object does not have; `name` is either's name.
 */
export function pivotValues(headline: Headline, record: CatalogRecord): PivotValues {
  const { name } = headline;
  const page = record.page === undefined ? {} : { page: pageFile(record.page) };
  if (record.kind === 'com') {
    return withoutEmpty({ ...page, name, clsid: record.clsid, progid: record.progId });
  }
  const { hashes, signature, version } = record;
  return withoutEmpty({
    ...page,
    ...hashes,
    name,
    file: name.toLowerCase(),
    hash: hashes.sha256 ?? hashes.sha1 ?? hashes.md5,
    path: record.path,
    version: version?.fileVersion,
    product: version?.product,
    company: version?.company,
    thumbprint: signature?.thumbprint,
    serial: signature?.serial,
  });
}

function withoutEmpty(values: { [field in PivotField]?: string | undefined }): PivotValues {
  const given: PivotValues = {};
  for (const field of PIVOT_FIELDS) {
    const value = values[field];
    if (value !== undefined && value !== '') given[field] = value;
  }
  return given;
}
