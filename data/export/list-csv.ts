import type { Match } from '@/data/catalog/finding';
import { type ListEntry, notesOf, stateOf } from '@/data/catalog/list/list-entry';
import { type Cell, toCsvLine } from './csv';
import type { ListFormat } from './list-format';

/** Columns in order: the indicator, how it was found, the best record of it, what is to note. */
const COLUMNS: readonly (readonly [string, (entry: ListEntry) => Cell])[] = [
  ['line', ({ line }) => line],
  ['indicator', ({ indicator }) => indicator.text],
  ['kind', ({ indicator }) => indicator.kind],
  ['key', ({ indicator }) => indicator.key],
  ['state', stateOf],
  ['matched_by', match(({ by }) => by.join(' '))],
  ['score', match(({ score }) => score)],
  ['records', ({ finding }) => finding?.total ?? 0],
  ['record_id', match(({ record }) => record.id)],
  ['name', match(({ record }) => record.name)],
  ['path', match(({ record }) => record.path)],
  ['description', match(({ record }) => record.description)],
  ['company', match(({ record }) => record.company)],
  ['product', match(({ record }) => record.product)],
  ['file_version', match(({ record }) => record.fileVersion)],
  ['machine', match(({ record }) => record.machine)],
  ['signer', match(({ record }) => record.signer)],
  ['catalog', match(({ catalog }) => catalog.name)],
  ['catalog_date', match(({ catalog }) => catalog.dataDate)],
  [
    'notes',
    (entry) =>
      notesOf(entry)
        .map(({ text }) => text)
        .join(' '),
  ],
];

/** A row an indicator; a text that a spreadsheet would run as a formula is guarded. */
export const listCsv: ListFormat = {
  ending: 'csv',
  type: 'text/csv',
  head: () => toCsvLine(COLUMNS.map(([name]) => name)),
  entry: (entry) => toCsvLine(COLUMNS.map(([, cell]) => cell(entry))),
  end: '',
};

function match(cell: (match: Match) => Cell): (entry: ListEntry) => Cell {
  return ({ finding }) => {
    const best = finding?.matches[0];
    return best && cell(best);
  };
}
