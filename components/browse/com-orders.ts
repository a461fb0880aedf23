import type { BrowseEntry } from './browse-source';
import type { ComOrder } from './place';

/** COM objects of one server, whatever the case of its path. */
export interface ComServer {
  path: string;
  entries: BrowseEntry[];
}

/** The CLSID of a COM object, by its record id. */
export function clsidOf({ source, record }: BrowseEntry): string {
  return source.id(record).replace(/^clsid-/, '');
}

export function progIdOf({ source, record }: BrowseEntry): string {
  return source.progId(record);
}

/** The objects in an order; by ProgID those alone that have one. */
export function orderComObjects(
  entries: readonly BrowseEntry[],
  order: Exclude<ComOrder, 'server'>,
): BrowseEntry[] {
  if (order === 'clsid') return sortBy(entries, clsidOf);
  if (order === 'name') return sortBy(entries, nameKey);
  const named = entries.filter((entry) => progIdOf(entry) !== '');
  return sortBy(named, (entry) => progIdOf(entry).toLowerCase());
}

/** The servers in the order of their paths, each with its objects by name. */
export function groupByServer(entries: readonly BrowseEntry[]): ComServer[] {
  const servers = new Map<string, ComServer>();
  for (const entry of entries) {
    const path = entry.source.path(entry.record);
    if (path === '') continue;
    const key = path.toLowerCase();
    const server = servers.get(key);
    if (server === undefined) servers.set(key, { path, entries: [entry] });
    else server.entries.push(entry);
  }
  return [...servers].sort(([one], [other]) => byText(one, other)).map(([, server]) => server);
}

/** Those whose name, CLSID, ProgID or server holds the filter, which is trimmed and lower case. */
export function filterComObjects(entries: readonly BrowseEntry[], filter: string): BrowseEntry[] {
  const wanted = filter.replace(/[{}]/g, '');
  if (wanted === '') return [...entries];
  return entries.filter(
    (entry) =>
      entry.source.name(entry.record).toLowerCase().includes(wanted) ||
      clsidOf(entry).includes(wanted) ||
      progIdOf(entry).toLowerCase().includes(wanted) ||
      entry.source.path(entry.record).toLowerCase().includes(wanted),
  );
}

/** A COM object without a name has its CLSID for one, and those come last. */
function nameKey({ source, record }: BrowseEntry): string {
  const name = source.name(record).toLowerCase();
  const nameless = name === '' || /^\{?[0-9a-f]{8}-/.test(name);
  return nameless ? `\uffff${name}` : name;
}

function sortBy(
  entries: readonly BrowseEntry[],
  keyOf: (entry: BrowseEntry) => string,
): BrowseEntry[] {
  return entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((one, other) => byText(one.key, other.key))
    .map(({ entry }) => entry);
}

/** By code units: the texts are folded already, and a collation would cost more than all the rest. */
function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
