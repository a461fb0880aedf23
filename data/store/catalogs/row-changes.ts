import type { ToldFacts } from '@/data/messages';
import { t } from '@/data/words/words';
import { present } from '../present';
import {
  freeName,
  inOrder,
  isRemoved,
  listed,
  listedRow,
  REMOVAL_GRACE_MS,
  refuseEmbedded,
} from './catalog-rows';
import type { CatalogRow } from './database';

/** What a person decides about catalogs, as changes of all rows in one transaction. */
export type RowChange = (rows: readonly CatalogRow[]) => CatalogRow[];

/** @throws {Error} with a sentence, where another catalog has the name */
export function renamed(id: string, name: string): RowChange {
  return (rows) => {
    const row = listedRow(rows, id);
    if (listed(rows).some((other) => other !== row && other.name === name)) {
      throw new Error(t('store.sameName', { name }));
    }
    return changed(rows, row, { ...row, name });
  };
}

export function switched(id: string, enabled: boolean): RowChange {
  return (rows) => rows.map((row) => (row.id === id ? { ...row, enabled } : row));
}

/** Puts the named catalogs first, in this order; the others follow in theirs. */
export function ordered(ids: readonly string[]): RowChange {
  const rank = ({ id }: CatalogRow) => {
    const place = ids.indexOf(id);
    return place < 0 ? ids.length : place;
  };
  return (rows) =>
    inOrder(rows)
      .toSorted((one, other) => rank(one) - rank(other))
      .map((row, position) => ({ ...row, position }));
}

/** Keeps what the person wrote of a catalog, where its source does not say it. */
export function described(id: string, facts: ToldFacts): RowChange {
  return (rows) => {
    const row = listedRow(rows, id);
    const { told: _, ...rest } = row;
    const told = present({
      licence: row.licence === undefined ? facts.licence : undefined,
      dataDate: row.dataDate === undefined ? facts.dataDate : undefined,
    });
    return changed(rows, row, Object.keys(told).length === 0 ? rest : { ...rest, told });
  };
}

/**
 * Takes a catalog out of the list; nothing of it goes before a sweep that comes after the grace.
 * @param now in milliseconds since 1970
 * @throws {Error} with a sentence, where it is embedded
 */
export function putAside(id: string, now: number): RowChange {
  return (rows) => {
    const row = listed(rows).find((one) => one.id === id);
    if (!row) return [...rows];
    refuseEmbedded(row);
    return changed(rows, row, { ...row, removedAt: now });
  };
}

/** Brings a removed catalog back to its place. @throws {Error} with a sentence, where it is gone */
export function broughtBack(id: string): RowChange {
  return (rows) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new Error(t('store.erased'));
    const { removedAt, ...rest } = row;
    if (removedAt === undefined) return [...rows];
    return changed(rows, row, { ...rest, name: freeName(row.name, rows) });
  };
}

/**
 * Gives a catalog the place, name and switch of another, which is removed (and can be brought back).
 * @throws {Error} with a sentence, where one is not there or the other is embedded
 */
export function superseded(id: string, by: string, now: number): RowChange {
  return (rows) => {
    const old = listedRow(rows, id);
    const fresh = listedRow(rows, by);
    refuseEmbedded(old);
    if (old === fresh) return [...rows];
    const { position, name, enabled } = old;
    const removed = changed(rows, old, { ...old, removedAt: now });
    return changed(removed, fresh, { ...fresh, position, name, enabled });
  };
}

/** Embedded catalogs lose their version, by which the next start puts them in place anew. */
export function outdatedEmbedded(id: string): RowChange {
  return (rows) => rows.map((row) => (row.id === id ? { ...row, version: '' } : row));
}

/** Rows of removed catalogs whose grace is over. */
export function expired(rows: readonly CatalogRow[], now: number): CatalogRow[] {
  return rows.filter(({ removedAt = Number.NaN }) => now - removedAt >= REMOVAL_GRACE_MS);
}

/** Removed catalogs that can be brought back, the last one first. */
export function removedRows(rows: readonly CatalogRow[]): CatalogRow[] {
  return rows
    .filter(isRemoved)
    .toSorted((one, other) => (other.removedAt ?? 0) - (one.removedAt ?? 0));
}

function changed(rows: readonly CatalogRow[], row: CatalogRow, next: CatalogRow): CatalogRow[] {
  return rows.map((one) => (one === row ? next : one));
}
