import type { FoundGroup, FoundIndicator } from '@/data/found/groups';
import { plural, t } from '@/data/words/words';
import { type Cell, toCsvLine } from './csv';
import { cellSpan, escapeText } from './markdown-text';

/** How a list of what was found on a page is written. */
export interface FoundFormat {
  /** Extension of its files. */
  ending: string;
  type: string;
  write(groups: readonly FoundGroup[]): string;
}

type Row = { group: FoundGroup; indicator: FoundIndicator };

/** A row an indicator: what the page has, then the best record of it. */
const COLUMNS: readonly (readonly [string, (row: Row) => Cell])[] = [
  ['indicator', ({ indicator }) => indicator.text],
  ['kind', ({ indicator }) => indicator.kind],
  ['key', ({ indicator }) => indicator.key],
  ['places', ({ indicator }) => indicator.places],
  ['matched_by', ({ indicator }) => indicator.by.join(' ')],
  ['records', ({ group }) => group.records],
  ['record_id', ({ group }) => group.match?.record.id],
  ['name', ({ group }) => group.match?.record.name],
  ['path', ({ group }) => group.match?.record.path],
  ['description', ({ group }) => group.match?.record.description],
  ['company', ({ group }) => group.match?.record.company],
  ['file_version', ({ group }) => group.match?.record.fileVersion],
  ['signer', ({ group }) => group.match?.record.signer],
  ['catalog', ({ group }) => group.match?.catalog.name],
  ['catalog_date', ({ group }) => group.match?.catalog.dataDate],
  ['notes', ({ indicator }) => indicator.notes.map(({ text }) => text).join(' ')],
];

/** A text that a spreadsheet would run as a formula is guarded. */
export const foundCsv: FoundFormat = {
  ending: 'csv',
  type: 'text/csv',
  write: (groups) => {
    const head = toCsvLine(COLUMNS.map(([name]) => name));
    return head + rowsOf(groups, (row) => toCsvLine(COLUMNS.map(([, cell]) => cell(row))));
  },
};

export const foundJson: FoundFormat = {
  ending: 'json',
  type: 'application/json',
  write: (groups) => `${JSON.stringify(groups.map(toObject), undefined, 2)}\n`,
};

export const foundMarkdown: FoundFormat = {
  ending: 'md',
  type: 'text/markdown',
  write: (groups) =>
    toTableRow(headings()) +
    toTableRow(headings().map(() => '---')) +
    rowsOf(groups, toMarkdownRow),
};

/** For a chat or a ticket: a line a record, its indicators below. */
export const foundText: FoundFormat = {
  ending: 'txt',
  type: 'text/plain',
  write: (groups) => groups.map(toParagraph).join('\n'),
};

function headings(): string[] {
  return [
    t('export.list.indicator'),
    t('export.list.places'),
    t('export.list.what'),
    t('export.list.matchedBy'),
    t('export.list.notes'),
  ];
}

function rowsOf(groups: readonly FoundGroup[], write: (row: Row) => string): string {
  return groups
    .flatMap((group) => group.indicators.map((indicator) => write({ group, indicator })))
    .join('');
}

function toObject({ match, records, places, indicators }: FoundGroup): object {
  return {
    records,
    places,
    record: match?.record,
    catalog: match && { name: match.catalog.name, dataDate: match.catalog.dataDate },
    indicators: indicators.map(({ kind, key, text, places, by, notes }) => ({
      kind,
      text,
      key,
      places,
      matchedBy: by,
      notes: notes.map((note) => ({ kind: note.kind, text: note.text })),
    })),
  };
}

function toMarkdownRow({ group, indicator }: Row): string {
  const { match } = group;
  const what = match ? `${cellSpan(match.record.name)} ${escapeText(factsOf(group))}` : '';
  const cells = [
    cellSpan(indicator.text),
    `${indicator.places}`,
    what.trimEnd(),
    escapeText(indicator.by.join(', ')),
    escapeText(indicator.notes.map(({ text }) => text).join(' ')),
  ];
  return toTableRow(cells);
}

function toTableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function toParagraph(group: FoundGroup): string {
  const { match, indicators } = group;
  const head = [match?.record.name ?? t('export.notInCatalog'), factsOf(group)];
  const lines = indicators.map(({ text, by, places, notes }) => {
    const how = by.length > 0 ? `, ${by.join(', ')}` : '';
    const why = notes.map((note) => ` ${note.text}`).join('');
    return `  ${text} (${places} ×${how})${why}\n`;
  });
  return `${head.filter((words) => words !== '').join(': ')}\n${lines.join('')}`;
}

function factsOf({ match, records }: FoundGroup): string {
  if (match === undefined) return '';
  const { description, fileVersion } = match.record;
  const facts =
    records > 1 ? [description, plural('catalog.records', records)] : [description, fileVersion];
  return facts.filter((fact) => fact !== undefined).join(', ');
}
