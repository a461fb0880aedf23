import { type DiffLine, diffLines } from './line-diff';
import type { CatalogRecord, Export, FileRecord } from './record';
import { compareDigests } from './similar/ssdeep';

/** A fact that differs; absent on the side that does not have it. */
export interface FieldDifference {
  /** Path in the record form, such as `version.fileVersion`. */
  field: string;
  left?: string;
  right?: string;
}

/** Entries of two lists that one side alone has, each in its list's order. */
export interface ListDifference<Entry> {
  removed: Entry[];
  added: Entry[];
  /** Number of entries that both have. */
  kept: number;
}

export interface Comparison {
  fields: FieldDifference[];
  /** Number of facts that are the same on both sides. */
  same: number;
  /** ssdeep score of the two, 0 to 100; absent where one has no digest. */
  score?: number;
  exports: ListDifference<Export>;
  modules: ListDifference<string>;
  children: ListDifference<string>;
  /** What the programs printed, line by line; absent where both printed the same. */
  stdout?: DiffLine[];
  stderr?: DiffLine[];
}

/** Lays two records side by side; `left` is the one that is seen as the earlier. */
export function compareRecords(left: CatalogRecord, right: CatalogRecord): Comparison {
  const facts = compareFacts(factsOf(left), factsOf(right));
  const [before, after] = [fileOf(left), fileOf(right)];
  const stdout = compareText(before?.runtime?.stdout, after?.runtime?.stdout);
  const stderr = compareText(before?.runtime?.stderr, after?.runtime?.stderr);
  const score = compareDigests(before?.hashes.ssdeep ?? '', after?.hashes.ssdeep ?? '');
  return {
    ...facts,
    ...(score < 0 ? {} : { score }),
    exports: compareLists(before?.exports, after?.exports, exportKey),
    modules: compareLists(before?.runtime?.modules, after?.runtime?.modules, caseless),
    children: compareLists(before?.runtime?.children, after?.runtime?.children, caseless),
    ...(stdout === undefined ? {} : { stdout }),
    ...(stderr === undefined ? {} : { stderr }),
  };
}

function fileOf(record: CatalogRecord): FileRecord | undefined {
  return record.kind === 'file' ? record : undefined;
}

/** Groups whose fields are facts of their own. */
const GROUPS = new Set(['hashes', 'signature', 'version', 'scan']);
/** What is compared otherwise, or names the record itself. */
const APART = new Set(['id', 'page', 'exports', 'similar', 'misuse', 'docs', 'screenshots']);

/** All plain facts of a record, by their path in the record form. */
function factsOf(record: CatalogRecord): Map<string, string> {
  const facts = new Map<string, string>();
  for (const [field, value] of Object.entries(record)) {
    if (APART.has(field)) continue;
    if (GROUPS.has(field)) {
      for (const [inner, fact] of Object.entries(value ?? {}))
        facts.set(`${field}.${inner}`, `${fact}`);
    } else if (field === 'runtime') {
      const title: unknown = value?.windowTitle;
      if (typeof title === 'string') facts.set('runtime.windowTitle', title);
    } else {
      facts.set(field, typeof value === 'string' ? value : JSON.stringify(value));
    }
  }
  return facts;
}

function compareFacts(left: Map<string, string>, right: Map<string, string>) {
  const fields: FieldDifference[] = [];
  let same = 0;
  for (const field of new Set([...left.keys(), ...right.keys()])) {
    const [before, after] = [left.get(field), right.get(field)];
    if (isSame(field, before, after)) same++;
    else {
      fields.push({
        field,
        ...(before === undefined ? {} : { left: before }),
        ...(after === undefined ? {} : { right: after }),
      });
    }
  }
  return { fields, same };
}

/** Windows takes names, paths and registry keys in any case; captures print them as they were typed. */
const CASELESS = new Set(['name', 'path', 'servers']);

function isSame(field: string, before: string | undefined, after: string | undefined): boolean {
  if (before === after) return true;
  return CASELESS.has(field) && before?.toLowerCase() === after?.toLowerCase();
}

function compareLists<Entry>(
  left: readonly Entry[] = [],
  right: readonly Entry[] = [],
  keyOf: (entry: Entry) => string,
): ListDifference<Entry> {
  const before = new Set(left.map(keyOf));
  const after = new Set(right.map(keyOf));
  const removed = left.filter((entry) => !after.has(keyOf(entry)));
  const added = right.filter((entry) => !before.has(keyOf(entry)));
  return { removed, added, kept: left.length - removed.length };
}

/** Functions are the same by name; ordinals move from build to build. */
function exportKey({ name, ordinal }: Export): string {
  return name ?? `#${ordinal}`;
}

function caseless(text: string): string {
  return text.toLowerCase();
}

function compareText(left = '', right = ''): DiffLine[] | undefined {
  return left === right ? undefined : diffLines(left, right);
}
