import { damaged } from '../damage';
import type { ValueTableName } from '../pack-format';
import type { Row } from '../records/cells';
import { numberCell } from '../records/cells';

/** Columns of a record shard that hold numbers of values, each with the table they are of. */
export const REFERENCE_TABLES = {
  exports: 'exports',
  misuse: 'misuse',
  docs: 'texts',
  stdout: 'texts',
  stderr: 'texts',
  handles: 'lists',
  modules: 'lists',
  signature: 'signatures',
  instance: 'instances',
  ssdeep: 'digests',
} as const satisfies Record<string, ValueTableName>;

export type ReferenceColumn = keyof typeof REFERENCE_TABLES;
export type References = { [column in ReferenceColumn]?: number };
/** Number of the next new value in each table, where a shard begins. */
export type NextNumbers = { [table in ValueTableName]?: number };

const COLUMNS = Object.keys(REFERENCE_TABLES).filter(isColumn);

function isColumn(name: string): name is ReferenceColumn {
  return Object.hasOwn(REFERENCE_TABLES, name);
}

/**
 * References of one row as cells: 0 for the table's next new value, which most are, otherwise the
 * distance back from it. `next` moves on.
 */
export function referenceCells(
  references: References,
  next: NextNumbers,
): [ReferenceColumn, number][] {
  const cells: [ReferenceColumn, number][] = [];
  for (const column of COLUMNS) {
    const number = references[column];
    if (number === undefined) continue;
    const table = REFERENCE_TABLES[column];
    const fresh = next[table] ?? 0;
    cells.push([column, fresh - number]);
    if (number === fresh) next[table] = fresh + 1;
  }
  return cells;
}

/**
 * The way back; rows must be read in their order, since `next` moves on.
 * @throws {DamagedPart}
 */
export function fromReferenceCells(row: Row, next: NextNumbers): References {
  const references: References = {};
  for (const column of COLUMNS) {
    const distance = numberCell(row, column);
    if (distance === undefined) continue;
    const table = REFERENCE_TABLES[column];
    const fresh = next[table] ?? 0;
    if (!Number.isInteger(distance) || distance < 0 || distance > fresh) {
      damaged(`column "${column}" points outside its table`);
    }
    references[column] = fresh - distance;
    if (distance === 0) next[table] = fresh + 1;
  }
  return references;
}
