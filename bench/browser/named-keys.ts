import type { CatalogRecord } from '@/data/catalog/record';

/** What a record is found by: its hashes, name and path, or its CLSID. */
export function namedKeys(record: CatalogRecord): string[] {
  if (record.kind === 'com') return [record.clsid, ...(record.name ? [record.name] : [])];
  const { ssdeep: _, ...hashes } = record.hashes;
  const { name, path, signature } = record;
  const keys = [...Object.values(hashes), name.toLowerCase(), path?.toLowerCase()];
  keys.push(signature?.thumbprint);
  return keys.filter((key) => key !== undefined);
}
