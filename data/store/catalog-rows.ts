import type { CatalogInfo } from '@/data/messages';
import type { CatalogChoice } from './catalog-store';
import type { CatalogRow } from './database';
import { packBytes } from './pack-format';
import { present } from './present';

/** Rows in the order in which their catalogs answer. */
export function inOrder(rows: readonly CatalogRow[]): CatalogRow[] {
  return rows.toSorted((one, other) => one.position - other.position);
}

export function toCatalogInfo(row: CatalogRow): CatalogInfo {
  const { generation: _, position: __, version: ___, ...info } = row;
  return info;
}

/** The row of a pack that becomes a catalog beside (or in place of one of) these. */
export function rowOf(
  choice: CatalogChoice,
  generation: string,
  rows: readonly CatalogRow[],
): CatalogRow {
  const { manifest, embedded } = choice;
  const { about, counts } = manifest;
  const wanted = embedded?.id ?? choice.replaces;
  const before = rows.find(({ id }) => id === wanted);
  const last = Math.max(-1, ...rows.map(({ position }) => position));
  return {
    id: embedded?.id ?? before?.id ?? generation,
    generation,
    name: before?.name ?? freeName(choice.name ?? about.name, rows),
    position: before?.position ?? last + 1,
    enabled: before?.enabled ?? true,
    embedded: embedded !== undefined,
    ...present({
      version: embedded?.version,
      licence: about.licence,
      source: about.source,
      dataDate: about.dataDate,
    }),
    files: counts.files,
    comObjects: counts.comObjects,
    bytes: packBytes(manifest),
  };
}

/** The name, with a number where another catalog has it: the card tells catalogs apart by name. */
function freeName(name: string, rows: readonly CatalogRow[]): string {
  const taken = new Set(rows.map((row) => row.name));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
  return free;
}

/** Positions that put the named catalogs first, in this order. */
export function reordered(rows: readonly CatalogRow[], ids: readonly string[]): CatalogRow[] {
  const rank = (row: CatalogRow) => {
    const place = ids.indexOf(row.id);
    return place < 0 ? ids.length : place;
  };
  return inOrder(rows)
    .toSorted((one, other) => rank(one) - rank(other))
    .map((row, position) => ({ ...row, position }));
}

/** @throws {Error} with a sentence */
export function refuseEmbedded(row: CatalogRow): void {
  if (!row.embedded) return;
  throw new Error(`“${row.name}” is part of PE Lens and cannot be removed. Switch it off instead.`);
}

export function labelOf({ id, name, dataDate }: CatalogRow) {
  return { id, name, ...present({ dataDate }) };
}

/** @throws {Error} always, with a sentence */
export function unknownCatalog(): never {
  throw new Error('This catalog is not there any more. Reload the list of catalogs.');
}
