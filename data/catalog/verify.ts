import type { IndicatorKey } from '@/data/detect/indicator';
import { toHashKey, toSerialKey } from '@/data/detect/keys';
import type { MatchedBy } from './finding';
import { endsOf } from './gather';
import type { Located } from './located';
import type { CatalogRecord } from './record';
import { HASH_TYPES } from './record';

/** Columns that hold hex that the index knows by its first 48 bits only. */
type HexColumn = (typeof HASH_TYPES)[number] | 'thumbprint' | 'serial';

/** Reads records once for all the keys of a question. */
export class RecordReader {
  private readonly read = new Map<
    Located['catalog'],
    Map<number, Promise<CatalogRecord | undefined>>
  >();

  /** The record; undefined where the shard that holds it is damaged. */
  record({ catalog, record }: Located): Promise<CatalogRecord | undefined> {
    let ofCatalog = this.read.get(catalog);
    if (ofCatalog === undefined) {
      ofCatalog = new Map();
      this.read.set(catalog, ofCatalog);
    }
    let reading = ofCatalog.get(record);
    if (reading === undefined) {
      reading = catalog.record(record).catch(() => undefined);
      ofCatalog.set(record, reading);
    }
    return reading;
  }
}

/** Whether matches of this kind of key rest on a part of a hash, so that records must confirm them. */
export function needsProof({ kind, key }: IndicatorKey): boolean {
  if (kind === 'hash' || kind === 'serial') return true;
  if (kind !== 'hash-prefix') return false;
  const { head, tail } = endsOf(key);
  return head.length > 12 || tail !== '';
}

/** The columns of `by` in which the record really holds the key. */
export function provenColumns(
  record: CatalogRecord,
  by: readonly MatchedBy[],
  { kind, key }: IndicatorKey,
): MatchedBy[] {
  const { head, tail } = kind === 'hash-prefix' ? endsOf(key) : { head: key, tail: '' };
  return by.filter((column) => {
    const value = isHexColumn(column) ? hexOf(record, column) : undefined;
    if (value === undefined) return false;
    if (kind !== 'hash-prefix') return value === key;
    return (
      value.length >= head.length + tail.length && value.startsWith(head) && value.endsWith(tail)
    );
  });
}

function hexOf(record: CatalogRecord, column: HexColumn): string | undefined {
  if (record.kind === 'com') return undefined;
  const { thumbprint, serial } = record.signature ?? {};
  if (column === 'thumbprint') return thumbprint && toHashKey(thumbprint);
  if (column === 'serial') return serial && toSerialKey(serial);
  return record.hashes[column];
}

function isHexColumn(column: MatchedBy): column is HexColumn {
  return (
    column === 'thumbprint' || column === 'serial' || HASH_TYPES.some((type) => type === column)
  );
}
