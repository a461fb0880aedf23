import type { LoadedCatalog } from '../catalog-index';
import { COLUMN_FIELDS, perColumn, ROW_FLAGS } from './search-columns';
import { COM_NAME_NUMBER, fieldNumber } from './search-fields';
import type { SearchIndex } from './search-index';
import { collectRows, type Rows } from './search-rows';
import { foldText } from './search-words';
import { TokenCollector } from './token-collector';
import type { ValueColumn } from './value-column';

/** How much is done between two moments at which the build may pause. */
const STRIDE = 32;

const NAME = fieldNumber('name') ?? 0;
const CLSID = fieldNumber('clsid') ?? 0;

/** Builds the index of a search step by step, so that a worker can answer between the steps. */
export function* buildSearchIndex(
  catalogs: readonly LoadedCatalog[],
): Generator<void, SearchIndex> {
  const rows = yield* collectRows(catalogs);
  const collector = new TokenCollector();
  yield* collectWords(collector, rows);
  const tokens = yield* collector.finish();
  const { names, groupStarts, catalogOf, recordOf, flags } = rows;
  const priors = yield* priorsOf(rows);
  const columns = yield* finishedColumns(rows);
  return {
    catalogs,
    tokens,
    groups: names.length,
    groupStarts,
    priors,
    catalogOf,
    recordOf,
    flags,
    columns,
  };
}

const NO_VALUES: ValueColumn = { values: [], ids: new Uint16Array() };

function* finishedColumns({ columns, order }: Rows): Generator<void, SearchIndex['columns']> {
  const finished = perColumn(() => NO_VALUES);
  for (const field of COLUMN_FIELDS) {
    finished[field] = yield* columns[field].finish(order);
  }
  return finished;
}

function* priorsOf(rows: Rows): Generator<void, Float32Array> {
  const priors = new Float32Array(rows.names.length);
  for (const [group, { name }] of rows.names.entries()) {
    if (group % STRIDE === 0) yield;
    priors[group] = priorOf(name, rows, group);
  }
  return priors;
}

function* collectWords(collector: TokenCollector, rows: Rows): Generator<void, void> {
  const ofNames: { name: number; clsid: number | undefined }[] = [];
  for (const [i, { name, clsid }] of rows.names.entries()) {
    if (i % STRIDE === 0) yield;
    const clsidList = clsid === undefined ? undefined : collector.addWord(clsid);
    ofNames.push({ name: collector.addText(name), clsid: clsidList });
  }
  const fields = COLUMN_FIELDS.flatMap((field) => {
    const number = fieldNumber(field);
    return number === undefined ? [] : [{ field, number, lists: [] as number[] }];
  });
  for (const { field, lists } of fields) {
    for (const [i, value] of rows.columns[field].values.entries()) {
      if (i % STRIDE === 0) yield;
      const isVersion = field === 'fileVersion';
      lists.push(isVersion ? collector.addWord(versionWord(value)) : collector.addText(value));
    }
  }
  for (const [group, { name, clsid }] of ofNames.entries()) {
    if (group % STRIDE === 0) yield;
    collector.addPlace(name, group, clsid === undefined ? NAME : COM_NAME_NUMBER);
    if (clsid !== undefined) collector.addPlace(clsid, group, CLSID);
    for (let row = rows.groupStarts[group] ?? 0; row < (rows.groupStarts[group + 1] ?? 0); row++) {
      for (const { field, number, lists } of fields) {
        const value = rows.columns[field].id(rows.order[row] ?? 0);
        if (value > 0) collector.addPlace(lists[value - 1] ?? 0, group, number);
      }
    }
  }
}

/** `10.0.19041.1 (WinBuild.160101.0800)` is searched by its number alone. */
function versionWord(version: string): string {
  return foldText(version.split(' ')[0] ?? version).slice(0, 64);
}

/**
 * Points below those of any better fit: files that rules name are looked up most, then programs, then
 * what has many variants; of names that begin alike the shorter is meant.
 */
function priorOf(name: string, { groupStarts, flags }: Rows, group: number): number {
  const start = groupStarts[group] ?? 0;
  const end = groupStarts[group + 1] ?? 0;
  let misuse = 0;
  for (let row = start; row < end; row++) if ((flags[row] ?? 0) & ROW_FLAGS.misuse) misuse = 1;
  const program = /\.exe$/i.test(name) ? 1 : 0;
  return (
    3 * misuse + 2 * program + Math.log2(end - start + 1) * 0.6 + 4 / Math.sqrt(name.length + 1)
  );
}
