import type { BrowseEntry } from './browse-source';
import { byFoldedName, type NamedFiles, putByName } from './named-files';

/** A directory as the files were seen in it; names are folded by case, shown as first met. */
export interface Directory {
  name: string;
  path: string;
  directories: Map<string, Directory>;
  files: Map<string, NamedFiles>;
  /** Files in it and below. */
  count: number;
}

/** The directories of all files; those without a path stand in the root. */
export function toDirectories(entries: readonly BrowseEntry[]): Directory {
  const directories = new Directories();
  for (const entry of entries) {
    const { source, record } = entry;
    putByName(directories.of(source.path(record)).files, source.name(record), entry);
  }
  count(directories.root);
  return directories.root;
}

/** The directory of each path as printed, so that each is taken apart once. */
class Directories {
  readonly root = directory('', '');
  #byPrinted = new Map<string, Directory>();

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

function directory(name: string, path: string): Directory {
  return { name, path, directories: new Map(), files: new Map(), count: 0 };
}

/** Counts the files in a directory and below. */
function count(at: Directory): number {
  for (const files of at.files.values()) at.count += files.entries.length;
  for (const inner of at.directories.values()) at.count += count(inner);
  return at.count;
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
  if (filter === '') return [...inOrder(at.directories), ...inOrder(at.files)];
  const found: [key: string, files: NamedFiles][] = [];
  const walk = (within: Directory) => {
    for (const entry of within.files) if (entry[0].includes(filter)) found.push(entry);
    for (const inner of within.directories.values()) walk(inner);
  };
  walk(at);
  return found.sort(byFoldedName).map(([, files]) => files);
}

function inOrder<Value>(group: ReadonlyMap<string, Value>): Value[] {
  return [...group].sort(byFoldedName).map(([, value]) => value);
}
