import type { BrowseEntry, BrowseSource } from './browse-source';

/** Files of one name, in the order of the catalogs. */
export interface NamedFiles {
  name: string;
  entries: BrowseEntry[];
}

/** A directory as the files were seen in it; names are folded by case, shown as first met. */
export interface Directory {
  name: string;
  path: string;
  directories: Map<string, Directory>;
  files: Map<string, NamedFiles>;
  /** Files in it and below. */
  count: number;
}

/** The catalogs' records in the three orders in which one browses. */
export interface CatalogContents {
  root: Directory;
  /** By folded name, sorted. */
  names: NamedFiles[];
  /** COM objects, by name and those without one last. */
  comObjects: BrowseEntry[];
  files: number;
}

/** Sorts all records of `sources`; one that an earlier catalog has too comes once. */
export function toContents(sources: readonly BrowseSource[]): CatalogContents {
  const directories = new Directories();
  const names = new Map<string, NamedFiles>();
  const comObjects: BrowseEntry[] = [];
  const known = sources.length > 1 ? new Set<string>() : undefined;
  let files = 0;
  for (const source of sources) {
    for (let record = 0; record < source.count; record++) {
      if (known !== undefined) {
        const id = source.id(record);
        if (known.has(id)) continue;
        known.add(id);
      }
      const entry = { source, record };
      if (source.isCom(record)) {
        comObjects.push(entry);
        continue;
      }
      files++;
      const name = source.name(record);
      put(names, name, entry);
      put(directories.of(source.path(record)).files, name, entry);
    }
  }
  const { root } = directories;
  count(root);
  return { root, names: sorted(names), comObjects: sortComObjects(comObjects), files };
}

function directory(name: string, path: string): Directory {
  return { name, path, directories: new Map(), files: new Map(), count: 0 };
}

function put(group: Map<string, NamedFiles>, name: string, entry: BrowseEntry): void {
  const key = name.toLowerCase();
  const files = group.get(key);
  if (files === undefined) group.set(key, { name, entries: [entry] });
  else files.entries.push(entry);
}

/** The directory of each path as printed, so that each is taken apart once. */
class Directories {
  readonly root = directory('', '');
  #byPrinted = new Map<string, Directory>();

  /** A record without a path stands in the root. */
  of(path: string): Directory {
    const printed = path.slice(0, Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'), 0));
    let at = this.#byPrinted.get(printed);
    if (at === undefined) {
      at = this.#make(printed);
      this.#byPrinted.set(printed, at);
    }
    return at;
  }

  #make(printed: string): Directory {
    let at = this.root;
    for (const part of printed.split(/[\\/]+/)) {
      if (part === '') continue;
      const key = part.toLowerCase();
      let next = at.directories.get(key);
      if (next === undefined) {
        next = directory(part, at.path === '' ? part : `${at.path}\\${part}`);
        at.directories.set(key, next);
      }
      at = next;
    }
    return at;
  }
}

/** Counts the files in a directory and below. */
function count(at: Directory): number {
  for (const files of at.files.values()) at.count += files.entries.length;
  for (const inner of at.directories.values()) at.count += count(inner);
  return at.count;
}

function sorted(group: Map<string, NamedFiles>): NamedFiles[] {
  return [...group].sort(byKey).map(([, files]) => files);
}

/** By code units: names are folded already, and a collation would cost more than all the rest. */
function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function sortComObjects(entries: BrowseEntry[]): BrowseEntry[] {
  return entries
    .map((entry) => ({ entry, key: comKey(entry) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ entry }) => entry);
}

/** A COM object without a name has its CLSID for one, which begins with a hexadecimal digit. */
function comKey({ source, record }: BrowseEntry): string {
  const name = source.name(record).toLowerCase();
  const nameless = name === '' || /^\{?[0-9a-f]{8}-/.test(name);
  return nameless ? `\uffff${name}` : name;
}

/** The directory at a path, case folded; `undefined` where no file was seen there. */
export function findDirectory(root: Directory, path: string): Directory | undefined {
  let at: Directory | undefined = root;
  for (const part of path.toLowerCase().split(/[\\/]+/)) {
    if (part === '') continue;
    at = at?.directories.get(part);
  }
  return at;
}

/** Directories and files of a directory in order, or with a filter all files below that hold it. */
export function listDirectory(at: Directory, filter: string): (Directory | NamedFiles)[] {
  if (filter === '') return [...sortedDirectories(at), ...sorted(at.files)];
  const found: [key: string, files: NamedFiles][] = [];
  const walk = (within: Directory) => {
    for (const entry of within.files) if (entry[0].includes(filter)) found.push(entry);
    for (const inner of within.directories.values()) walk(inner);
  };
  walk(at);
  return found.sort(byKey).map(([, files]) => files);
}

function sortedDirectories(at: Directory): Directory[] {
  return [...at.directories].sort(byKey).map(([, inner]) => inner);
}
