import { machineWords } from '../machine';
import { type ColumnField, ROW_FLAGS } from './search-columns';
import { type AskedFilter, askedField } from './search-holders';
import type { SearchIndex } from './search-index';
import { wantedPath } from './search-paths';
import type { Filter } from './search-query';
import { foldText } from './search-words';

/** Names by which a column is asked in a query. */
const COLUMNS: Readonly<Record<string, ColumnField>> = {
  original: 'originalFilename',
  originalname: 'originalFilename',
  description: 'description',
  desc: 'description',
  company: 'company',
  product: 'product',
  version: 'fileVersion',
  signer: 'signer',
  path: 'path',
  dir: 'path',
  machine: 'machine',
  arch: 'machine',
  progid: 'progId',
  ext: 'extension',
};

/** Columns whose whole text is meant, not a part of it. */
const WHOLE: ReadonlySet<ColumnField> = new Set<ColumnField>(['machine', 'extension']);

/** The catalog's words for machines, by those that people use. */
const MACHINES: Readonly<Record<string, string>> = {
  x64: '64-bit',
  amd64: '64-bit',
  '64': '64-bit',
  x86: '32-bit',
  i386: '32-bit',
  '32': '32-bit',
  arm64: '64-bit arm',
  aarch64: '64-bit arm',
  arm: '32-bit arm',
  '16': '16-bit',
};

/** What a value of a filter asks for, and the words for it. */
interface Choice {
  words: readonly string[];
  passes: (flags: number) => boolean;
}

const YES = ['yes', 'true', '1'];
const NO = ['no', 'false', '0', 'none'];
const COM: Choice = {
  words: ['com', 'com object', 'com-object', 'clsid'],
  passes: (flags) => (flags & ROW_FLAGS.com) !== 0,
};
const FILE: Choice = {
  words: ['file', 'files'],
  passes: (flags) => (flags & ROW_FLAGS.com) === 0,
};

/** Filters of few values; one that is none of them, nor the beginning of one, passes nothing. */
const CHOICES: Readonly<Record<string, readonly Choice[]>> = {
  kind: [COM, FILE],
  type: [COM, FILE],
  signed: [
    {
      words: [...YES, 'valid', 'verified', 'signed'],
      passes: (flags) => (flags & ROW_FLAGS.signed) !== 0,
    },
    {
      words: [...NO, 'unsigned', 'invalid', 'unverified', 'not signed'],
      passes: (flags) => (flags & ROW_FLAGS.unsigned) !== 0,
    },
  ],
  misuse: [
    { words: YES, passes: (flags) => (flags & ROW_FLAGS.misuse) !== 0 },
    { words: NO, passes: (flags) => (flags & (ROW_FLAGS.misuse | ROW_FLAGS.com)) === 0 },
  ],
};

/** Whether a name before a colon is a filter's. */
export function isFilterField(field: string): boolean {
  return (
    askedField(field) !== undefined ||
    Object.hasOwn(COLUMNS, field) ||
    Object.hasOwn(CHOICES, field)
  );
}

/** Says of a row (a record's place in the index) whether it passes. */
export type RowTest = (row: number) => boolean;

/** Texts of a column that are looked at between two moments at which the work may pause. */
const STRIDE = 512;

/**
 * The filters of a query as one test, made step by step; undefined where there are none. Those that
 * the catalogs were asked for come with their answers.
 */
export function* rowTest(
  index: SearchIndex,
  filters: readonly Filter[],
  asked: readonly AskedFilter[],
): Generator<void, RowTest | undefined> {
  const tests: RowTest[] = [];
  for (const filter of filters) {
    if (askedField(filter.field) === undefined) tests.push(yield* testOf(index, filter));
  }
  const { catalogOf, recordOf } = index;
  for (const { found } of asked) {
    tests.push((row) => found[catalogOf[row] ?? 0]?.has(recordOf[row] ?? 0) ?? false);
  }
  if (tests.length === 0) return undefined;
  return (row) => tests.every((test) => test(row));
}

function* testOf(index: SearchIndex, filter: Filter): Generator<void, RowTest> {
  const { flags } = index;
  const { field, value } = filter;
  if (Object.hasOwn(CHOICES, field)) {
    const choice = CHOICES[field]?.find(({ words }) =>
      words.some((word) => word.startsWith(value)),
    );
    return (row) => choice?.passes(flags[row] ?? 0) ?? false;
  }
  const column = COLUMNS[field] ?? 'description';
  return column === 'path'
    ? yield* pathTest(index, filter)
    : yield* columnTest(index, column, filter);
}

function* columnTest(
  index: SearchIndex,
  field: ColumnField,
  { value, whole }: Filter,
): Generator<void, RowTest> {
  const wanted = wantedText(field, value);
  const isWhole = whole || WHOLE.has(field);
  const passes = yield* judged(index, field, (text) =>
    (isWhole ? wholeText(field, text.trim()) === wanted : text.includes(wanted)) ? 1 : 0,
  );
  const { ids } = index.columns[field];
  return (row) => passes[ids[row] ?? 0] === 1;
}

const BY_DIRECTORY = 1;
const BY_NAME = 2;

/** The column holds directories: where the text goes on beyond one, the file's name decides. */
function* pathTest(index: SearchIndex, { value, whole }: Filter): Generator<void, RowTest> {
  const { catalogs, catalogOf, recordOf, columns } = index;
  const wanted = wantedPath(value);
  const bare = wanted.replace(/\\$/, '');
  const slash = wanted.lastIndexOf('\\');
  const directory = wanted.slice(0, Math.max(slash, 0));
  const name = wanted.slice(slash + 1);
  const passes = yield* judged(index, 'path', (text) => {
    if (whole ? text === bare : `${text}\\`.includes(wanted)) return BY_DIRECTORY;
    if (directory === '' || name === '') return 0;
    return (whole ? text === directory : text.endsWith(directory)) ? BY_NAME : 0;
  });
  return (row) => {
    const by = passes[columns.path.ids[row] ?? 0];
    if (by !== BY_NAME) return by === BY_DIRECTORY;
    const own = foldText(catalogs[catalogOf[row] ?? 0]?.index.name(recordOf[row] ?? 0) ?? '');
    return whole ? own === name : own.startsWith(name);
  };
}

/** What is thought of each text of a column (folded), by its number; of no text 0. */
function* judged(
  { columns }: SearchIndex,
  field: ColumnField,
  judge: (text: string) => number,
): Generator<void, Uint8Array> {
  const { values } = columns[field];
  const judgements = new Uint8Array(values.length + 1);
  for (const [i, printed] of values.entries()) {
    if (i % STRIDE === 0) yield;
    judgements[i + 1] = judge(foldText(printed));
  }
  return judgements;
}

function wantedText(field: ColumnField, value: string): string {
  if (field === 'extension') return value.replace(/^\*?\./, '');
  return field === 'machine' && Object.hasOwn(MACHINES, value)
    ? (MACHINES[value] ?? value)
    : wholeText(field, value);
}

/** A machine that is printed as a number is asked for by its words too. */
function wholeText(field: ColumnField, text: string): string {
  return field === 'machine' ? foldText(machineWords(text)) : text;
}
