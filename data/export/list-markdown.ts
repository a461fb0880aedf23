import type { CatalogLabel } from '@/data/catalog/finding';
import { type ListEntry, notesOf, stateOf } from '@/data/catalog/list/list-entry';
import { catalogWords } from '@/data/catalog/words';
import { t } from '@/data/words/words';
import type { ListFormat } from './list-format';
import { cellSpan, escapeText } from './markdown-text';

const headings = () => [
  t('export.list.line'),
  t('export.list.indicator'),
  t('export.list.found'),
  t('export.list.what'),
  t('export.list.notes'),
];

/** A table for a ticket or a wiki; every value is shown as text. */
export const listMarkdown: ListFormat = {
  ending: 'md',
  type: 'text/markdown',
  head: (searched) =>
    `${searchedWords(searched)}\n\n${toRow(headings())}${toRow(headings().map(() => '---'))}`,
  entry: (entry) =>
    toRow([
      `${entry.line}`,
      cellSpan(entry.indicator.text),
      foundWords(entry),
      whatWords(entry),
      escapeText(
        notesOf(entry)
          .map(({ text }) => text)
          .join(' '),
      ),
    ]),
  end: '',
};

function searchedWords(searched: readonly CatalogLabel[]): string {
  return escapeText(t('export.list.searched', { where: catalogWords(searched) }));
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function foundWords(entry: ListEntry): string {
  const best = entry.finding?.matches[0];
  if (best === undefined) return stateOf(entry) === 'waiting' ? '' : t('export.list.no');
  const by = best.score === undefined ? best.by.join(', ') : `${best.by.join(', ')} ${best.score}`;
  return escapeText(t('export.by', { by, catalog: best.catalog.name }));
}

function whatWords({ finding }: ListEntry): string {
  const record = finding?.matches[0]?.record;
  if (record === undefined) return '';
  const others = (finding?.total ?? 1) - 1;
  const facts = [
    record.description,
    record.fileVersion,
    others > 0 ? t('export.list.more', { others }) : undefined,
  ];
  const words = facts.filter((fact) => fact !== undefined).join(', ');
  return `${cellSpan(record.name)} ${escapeText(words)}`.trimEnd();
}
