import { damaged } from '../damage';

/** Rows of texts turned into one list a field, `null` where a row lacks it: equal texts become neighbours. */
export type TextColumns<Field extends string> = { [field in Field]?: (string | null)[] } & {
  rows: number;
};

export function toTextColumns<Field extends string>(
  rows: readonly { readonly [field in Field]?: string }[],
  fields: readonly Field[],
): TextColumns<Field> {
  const columns: TextColumns<Field> = Object.assign(Object.create(null), { rows: rows.length });
  for (const field of fields) {
    if (rows.some((row) => row[field] !== undefined)) {
      Object.assign(columns, { [field]: rows.map((row) => row[field] ?? null) });
    }
  }
  return columns;
}

/** @throws {DamagedPart} where the value is not what `toTextColumns` makes */
export function fromTextColumns<Field extends string>(
  value: unknown,
  fields: readonly Field[],
): { [field in Field]?: string }[] {
  if (typeof value !== 'object' || value === null || !('rows' in value))
    damaged('a list is not one');
  const count = value.rows;
  if (typeof count !== 'number' || !(count >= 0 && count < 2 ** 24)) damaged('a list is not one');
  const rows: { [field in Field]?: string }[] = Array.from({ length: count }, () => ({}));
  const columns = new Map<string, unknown>(Object.entries(value));
  for (const field of fields) {
    const column = columns.get(field);
    if (column === undefined) continue;
    if (!Array.isArray(column) || column.length !== count) damaged('the fields of a list differ');
    rows.forEach((row, at) => {
      const text: unknown = column[at];
      if (typeof text === 'string') row[field] = text;
      else if (text !== null) damaged('a list holds something other than texts');
    });
  }
  return rows;
}
