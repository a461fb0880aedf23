import type { LoadedCatalog } from './catalog-index';
import type { Headline } from './finding';
import { COLUMN_FIELDS, columnText, flagsOf, perColumn } from './search-columns';
import { ValueCollector } from './value-column';
import { compareVersions } from './version-order';

/** How many records are read between two moments at which a build may pause. */
const STRIDE = 256;

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
  const order = sortRows(groupOf.subarray(0, count), groupStarts, columns.fileVersion);
  return {
    names,
    groupStarts,
    catalogOf: Uint8Array.from(order, (row) => catalogOf[row] ?? 0),
    recordOf: Uint32Array.from(order, (row) => recordOf[row] ?? 0),
    flags: Uint8Array.from(order, (row) => flags[row] ?? 0),
    columns,
    order,
  };
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
function sortRows(
  groupOf: Uint32Array,
  starts: Uint32Array,
  versions: ValueCollector,
): Uint32Array {
  const ranked = versions.values.map((text, i) => ({ text, id: i + 1 }));
  ranked.sort((a, b) => compareVersions(a.text, b.text));
  const rank = new Uint32Array(ranked.length + 1);
  ranked.forEach(({ id }, i) => {
    rank[id] = i + 1;
  });
  const next = starts.slice();
  const order = new Uint32Array(groupOf.length);
  groupOf.forEach((group, row) => {
    const at = next[group] ?? 0;
    next[group] = at + 1;
    order[at] = row;
  });
  const newness = (row: number) => rank[versions.id(row)] ?? 0;
  for (let group = 0; group + 1 < starts.length; group++) {
    const some = order.subarray(starts[group], starts[group + 1]);
    if (some.length > 1) some.sort((a, b) => newness(b) - newness(a) || a - b);
  }
  return order;
}
