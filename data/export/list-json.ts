import { type ListEntry, notesOf, stateOf } from '@/data/catalog/list/list-entry';
import type { ListFormat } from './list-format';

/** One object: the catalogs that were asked, and every indicator with its best match. */
export const listJson: ListFormat = {
  ending: 'json',
  type: 'application/json',
  head: (searched) => {
    const catalogs = searched.map(({ name, dataDate }) => ({ name, dataDate }));
    return `{"catalogs":${JSON.stringify(catalogs)},"indicators":[`;
  },
  entry: (entry, place) => `${place === 0 ? '' : ','}\n${JSON.stringify(toObject(entry))}`,
  end: '\n]}\n',
};

function toObject(entry: ListEntry): object {
  const { line, indicator, finding } = entry;
  const best = finding?.matches[0];
  return {
    line,
    kind: indicator.kind,
    text: indicator.text,
    key: indicator.key,
    state: stateOf(entry),
    records: finding?.total ?? 0,
    ...(best && {
      matchedBy: best.by,
      score: best.score,
      record: best.record,
      catalog: { name: best.catalog.name, dataDate: best.catalog.dataDate },
    }),
    notes: notesOf(entry).map(({ kind, text }) => ({ kind, text })),
  };
}
