import type { RecordCopy } from '@/data/messages';
import { plural, t } from '@/data/words/words';
import type { LoadedCatalog } from './catalog-index';
import { compareRecords, type FieldDifference, type ListDifference } from './compare';
import type { DiffLine } from './line-diff';
import type { CatalogRecord } from './record';

/** Longer values are cut: a difference is read side by side, the whole on the record's own page. */
const MAX_SHOWN = 400;

/**
 * What the other catalogs say of a record's id, in their order.
 * @param record of the catalog that is shown
 */
export async function copiesOf(
  catalogs: readonly LoadedCatalog[],
  shown: LoadedCatalog,
  record: CatalogRecord,
): Promise<RecordCopy[]> {
  const copies: RecordCopy[] = [];
  for (const catalog of catalogs) {
    if (catalog === shown) continue;
    const number = catalog.index
      .findPage(record.id)
      .find((found) => catalog.index.headline(found).id === record.id);
    if (number === undefined) continue;
    try {
      const fields = differences(record, await catalog.record(number));
      copies.push({ catalog: catalog.label, fields });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      copies.push({ catalog: catalog.label, fields: [], failure });
    }
  }
  return copies;
}

/** Every fact in which two records of one id differ; of lists and long texts, by how much. */
export function differences(left: CatalogRecord, right: CatalogRecord): FieldDifference[] {
  const { fields, exports, modules, children, stdout, stderr } = compareRecords(left, right);
  const lists = rowLists(left, right).map(([field, here, there]) => {
    const [mine, theirs] = [new Set(here), new Set(there)];
    const removed = here.filter((row) => !theirs.has(row));
    const added = there.filter((row) => !mine.has(row));
    const noun = field === 'docs' ? 'lines' : 'rows';
    return listDifference(field, { removed, added, kept: here.length - removed.length }, noun);
  });
  const found = [
    ...fields.map(cut),
    listDifference('exports', exports),
    listDifference('runtime.modules', modules),
    listDifference('runtime.children', children),
    textDifference('runtime.stdout', stdout),
    textDifference('runtime.stderr', stderr),
    ...lists,
  ];
  return found.filter((difference) => difference !== undefined);
}

/** Lists that are not compared entry by entry elsewhere, each row as text. */
function rowLists(left: CatalogRecord, right: CatalogRecord): [string, string[], string[]][] {
  const names = ['handles', 'similar', 'misuse', 'docs', 'screenshots'] as const;
  const rowsOf = (record: CatalogRecord, name: (typeof names)[number]): string[] => {
    if (record.kind === 'com') return [];
    const value = name === 'handles' ? record.runtime?.handles : record[name];
    if (typeof value === 'string') return value.split('\n');
    return (value ?? []).map((row) => JSON.stringify(row));
  };
  return names.map((name) => [name, rowsOf(left, name), rowsOf(right, name)]);
}

function listDifference(
  field: string,
  { removed, added, kept }: ListDifference<unknown>,
  noun: Noun = 'rows',
): FieldDifference | undefined {
  if (removed.length + added.length === 0) return undefined;
  return {
    field,
    ...amount('left', kept + removed.length, removed.length, noun),
    ...amount('right', kept + added.length, added.length, noun),
  };
}

type Noun = 'rows' | 'lines';

/** How many entries a side has and how many of them it alone has; absent where it has none. */
function amount(
  side: 'left' | 'right',
  all: number,
  alone: number,
  noun: Noun,
): Partial<FieldDifference> {
  if (all === 0) return {};
  const words = plural(`catalog.copy.${noun}`, all);
  if (alone === 0) return { [side]: words };
  const share =
    alone === all
      ? t('catalog.copy.allOnlyHere', { rows: words })
      : t('catalog.copy.someOnlyHere', { rows: words, count: alone });
  return { [side]: share };
}

function textDifference(
  field: string,
  lines: readonly DiffLine[] | undefined,
): FieldDifference | undefined {
  if (lines === undefined) return undefined;
  const of = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind);
  const lists = { removed: of('removed'), added: of('added'), kept: of('same').length };
  return listDifference(field, lists, 'lines');
}

function cut({ field, left, right }: FieldDifference): FieldDifference {
  const shorten = (text: string) =>
    text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  return {
    field,
    ...(left === undefined ? {} : { left: shorten(left) }),
    ...(right === undefined ? {} : { right: shorten(right) }),
  };
}
