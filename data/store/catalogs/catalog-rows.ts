import type { CatalogLabel } from '@/data/catalog/finding';
import type { CatalogInfo, RemovedCatalog, ToldFacts } from '@/data/messages';
import { t } from '@/data/words/words';
import { type PackManifest, packBytes } from '../pack-format';
import { present } from '../present';
import type { CatalogChoice } from './catalog-store';
import type { CatalogRow } from './database';

/** How long a removed catalog can be brought back: longer than it takes to see the mistake. */
export const REMOVAL_GRACE_MS = 10 * 60 * 1000;

/** Rows in the order in which their catalogs answer. */
export function inOrder(rows: readonly CatalogRow[]): CatalogRow[] {
  return rows.toSorted((one, other) => one.position - other.position);
}

export function isRemoved(row: CatalogRow): boolean {
  return row.removedAt !== undefined;
}

/** Rows of the catalogs that are there, without those that were removed and can still come back. */
export function listed(rows: readonly CatalogRow[]): CatalogRow[] {
  return rows.filter((row) => !isRemoved(row));
}

/** @throws {Error} with a sentence, where no catalog of that id is listed */
export function listedRow(rows: readonly CatalogRow[], id: string): CatalogRow {
  return listed(rows).find((row) => row.id === id) ?? unknownCatalog();
}

export function toCatalogInfo(row: CatalogRow): CatalogInfo {
  const {
    generation: _,
    position: __,
    version: ___,
    removedAt: ____,
    packName: _____,
    ...info
  } = row;
  return { ...info, ...factsOf(row) };
}

export function toRemovedCatalog(row: CatalogRow): RemovedCatalog {
  const { id, name, files, comObjects, bytes, removedAt = 0 } = row;
  return { id, name, files, comObjects, bytes, until: removedAt + REMOVAL_GRACE_MS };
}

/** What the source says of its data and, where it is silent, what the person wrote. */
function factsOf({ licence, dataDate, told }: CatalogRow): ToldFacts {
  return present({
    licence: licence ?? told?.licence,
    dataDate: dataDate ?? told?.dataDate,
  });
}

/** The row of a pack that becomes a catalog beside (or in place of one of) these. */
export function rowOf(
  choice: CatalogChoice,
  generation: string,
  rows: readonly CatalogRow[],
): CatalogRow {
  const { manifest, embedded, mends } = choice;
  if (mends) return mendedRow(mends, manifest, generation, rows);
  const { about, counts } = manifest;
  const wanted = embedded?.id ?? choice.replaces;
  const before = listed(rows).find(({ id }) => id === wanted);
  // Of other data it is another date, and most often the same licence.
  const licence = about.licence === undefined ? before?.told?.licence : undefined;
  const last = Math.max(-1, ...rows.map(({ position }) => position));
  return {
    id: embedded?.id ?? before?.id ?? generation,
    generation,
    name: nameOf(choice, before, rows),
    packName: about.name,
    position: before?.position ?? last + 1,
    enabled: before?.enabled ?? true,
    embedded: embedded !== undefined,
    ...present({
      version: embedded?.version,
      licence: about.licence,
      source: about.source,
      dataDate: about.dataDate,
      told: licence === undefined ? undefined : { licence },
    }),
    files: counts.files,
    comObjects: counts.comObjects,
    bytes: packBytes(manifest),
  };
}

/** A name that the person gave stays; what the extension brings is otherwise called what it says. */
function nameOf(
  { manifest, name, embedded }: CatalogChoice,
  before: CatalogRow | undefined,
  rows: readonly CatalogRow[],
): string {
  const own = name ?? manifest.about.name;
  if (!before) return freeName(own, rows);
  if (!embedded || before.name !== before.packName) return before.name;
  return freeName(
    own,
    rows.filter((row) => row !== before),
  );
}

/** The row of a catalog whose damaged pack another takes the place of: all else stays. */
function mendedRow(
  mends: { id: string; generation: string },
  manifest: PackManifest,
  generation: string,
  rows: readonly CatalogRow[],
): CatalogRow {
  const row = listedRow(rows, mends.id);
  if (row.generation !== mends.generation) throw changedMeanwhile();
  return { ...row, generation, bytes: packBytes(manifest) };
}

export function changedMeanwhile(): Error {
  return new Error(t('store.changedMeanwhile'));
}

/** The name, with a number where another catalog has it: the card tells catalogs apart by name. */
export function freeName(name: string, rows: readonly CatalogRow[]): string {
  const taken = new Set(listed(rows).map((row) => row.name));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
  return free;
}

/** @throws {Error} with a sentence */
export function refuseEmbedded(row: CatalogRow): void {
  if (!row.embedded) return;
  throw new Error(t('store.ownCatalog', { name: row.name }));
}

export function labelOf(row: CatalogRow): CatalogLabel {
  const { dataDate } = factsOf(row);
  return { id: row.id, name: row.name, ...present({ dataDate }) };
}

/** @throws {Error} always, with a sentence */
export function unknownCatalog(): never {
  throw new Error(t('store.gone'));
}
