import { damaged } from '../damage';

/** A shard's cell of one row, by the column's name; `undefined` or `null` where the row has none. */
export type Row = (column: string) => unknown;

/** Sets a cell of the row that is being written. */
export type PutCell = (column: string, cell: unknown) => void;

/** @throws {DamagedPart} where the cell is neither a text nor empty */
export function textCell(row: Row, column: string): string | undefined {
  const cell = row(column) ?? undefined;
  if (cell === undefined || typeof cell === 'string') return cell;
  return damaged(`column "${column}" holds something other than texts`);
}

/** @throws {DamagedPart} where the cell is neither a number nor empty */
export function numberCell(row: Row, column: string): number | undefined {
  const cell = row(column) ?? undefined;
  if (cell === undefined || typeof cell === 'number') return cell;
  return damaged(`column "${column}" holds something other than numbers`);
}

/** @throws {DamagedPart} where the cell is neither a list of texts nor empty */
export function textsCell(row: Row, column: string): string[] | undefined {
  const cell = row(column) ?? undefined;
  if (cell === undefined || isTexts(cell)) return cell;
  return damaged(`column "${column}" holds something other than lists`);
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** Stands for the base in a text that repeats it. */
const BASE = '\0';

/**
 * A text with its first occurrence of `base` replaced by one character, such as a path that ends with
 * the file's name. Texts that hold that character themselves are wrapped instead.
 */
export function relativeCell(text: string | undefined, base: string | undefined): unknown {
  if (text === undefined) return undefined;
  if (text.includes(BASE)) return [text];
  if (!base) return text;
  const at = text.indexOf(base);
  return at < 0 ? text : text.slice(0, at) + BASE + text.slice(at + base.length);
}

/** @throws {DamagedPart} where the cell is not what `relativeCell` makes */
export function fromRelativeCell(
  row: Row,
  column: string,
  base: string | undefined,
): string | undefined {
  const cell = row(column) ?? undefined;
  if (isTexts(cell)) return cell[0];
  const text = textCell(row, column);
  if (text === undefined) return undefined;
  const at = text.indexOf(BASE);
  return at < 0 ? text : text.slice(0, at) + (base ?? '') + text.slice(at + 1);
}
