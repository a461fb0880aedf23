import type { LoadedCatalog } from '../catalog-index';
import type { Headline } from '../finding';
import { compareVersionKeys, type VersionKey, versionKey } from '../version-order';
import { COLUMN_FIELDS, columnText, flagsOf, perColumn } from './search-columns';
import { sortedInSteps } from './sorted-in-steps';
import { ValueCollector } from './value-column';

/** How many records are read between two moments at which a build may pause. */
const STRIDE = 32;
/** Groups whose rows are sorted between two such moments. */
const GROUPS = 256;

/** The records of all catalogs in the order of their groups. */
export interface Rows {
  /** Of a group: its name as printed, and a COM object's CLSID. */
  names: { name: string; clsid?: string }[];
  groupStarts: Uint32Array;
  catalogOf: Uint8Array;
  recordOf: Uint32Array;
  flags: Uint8Array;
  columns: ReturnType<typeof collectColumns>;
  /** Place at which each row was collected: what its columns still go by. */
  order: Uint32Array;
}

function collectColumns(records: number) {
  return perColumn(() => new ValueCollector(records));
}

/** Reads every headline once; one row a record id, that of the first catalog that has it. */
export function* collectRows(catalogs: readonly LoadedCatalog[]): Generator<void, Rows> {
  const most = catalogs.reduce((sum, { index }) => sum + index.count, 0);
  const columns = collectColumns(most);
  const names: Rows['names'] = [];
  const groups = new Map<string, number>();
  const seen = new Set<string>();
  const groupOf = new Uint32Array(most);
  const catalogOf = new Uint8Array(most);
  const recordOf = new Uint32Array(most);
  const flags = new Uint8Array(most);
  let count = 0;
  for (const [number, { index }] of catalogs.entries()) {
    for (let record = 0; record < index.count; record++) {
      if (record % STRIDE === 0) yield;
      const headline = index.headline(record);
      if (catalogs.length > 1 && seen.size === seen.add(headline.id).size) continue;
      const key = groupKey(headline);
      let group = groups.get(key);
      if (group === undefined) {
        group = names.push(groupName(headline)) - 1;
        groups.set(key, group);
      }
      groupOf[count] = group;
      catalogOf[count] = number;
      recordOf[count] = record;
      flags[count] = flagsOf(headline);
      for (const field of COLUMN_FIELDS) columns[field].set(count, columnText(headline, field));
      count++;
    }
  }
  yield;
  const groupStarts = countGroups(groupOf.subarray(0, count), names.length);
  const order = yield* sortRows(groupOf.subarray(0, count), groupStarts, columns.fileVersion);
  yield;
  return {
    names,
    groupStarts,
    catalogOf: inOrder(catalogOf, order),
    recordOf: inOrder(recordOf, order),
    flags: inOrder(flags, order),
    columns,
    order,
  };
}

/** Numbers of the rows in another order. */
function inOrder<Numbers extends Uint8Array | Uint32Array>(
  numbers: Numbers,
  order: Uint32Array,
): Numbers {
  const sorted = numbers.slice(0, order.length) as Numbers;
  for (let i = 0; i < order.length; i++) sorted[i] = numbers[order[i] ?? 0] ?? 0;
  return sorted;
}

function groupKey({ kind, id, name }: Headline): string {
  // No file name holds a slash, so that ids and names cannot meet.
  return kind === 'com' ? id : `/${name.toLowerCase()}`;
}

function groupName({ kind, id, name }: Headline): Rows['names'][number] {
  return kind === 'com' ? { name, clsid: id.replace(/^clsid-/, '') } : { name };
}

function countGroups(groupOf: Uint32Array, groups: number): Uint32Array {
  const starts = new Uint32Array(groups + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group++) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  return starts;
}

/** Rows by group, in each group the newest version first. */
function* sortRows(
  groupOf: Uint32Array,
  starts: Uint32Array,
  versions: ValueCollector,
): Generator<void, Uint32Array> {
  const rank = yield* rankVersions(versions.values);
  const next = starts.slice();
  const order = new Uint32Array(groupOf.length);
  groupOf.forEach((group, row) => {
    const at = next[group] ?? 0;
    next[group] = at + 1;
    order[at] = row;
  });
  const newness = (row: number) => rank[versions.id(row)] ?? 0;
  for (let group = 0; group + 1 < starts.length; group++) {
    if (group % GROUPS === 0) yield;
    const start = starts[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    if (end - start < 2) continue;
    order.subarray(start, end).sort((a, b) => newness(b) - newness(a) || a - b);
  }
  return order;
}

/** Place of each version among all, oldest first, from 1; of no version 0. */
function* rankVersions(versions: readonly string[]): Generator<void, Uint32Array> {
  const parsed: { key: VersionKey; id: number }[] = [];
  for (const [i, text] of versions.entries()) {
    if (i % STRIDE === 0) yield;
    parsed.push({ key: versionKey(text), id: i + 1 });
  }
  const sorted = yield* sortedInSteps(parsed, (a, b) => compareVersionKeys(a.key, b.key));
  const rank = new Uint32Array(sorted.length + 1);
  sorted.forEach(({ id }, i) => {
    rank[id] = i + 1;
  });
  return rank;
}
