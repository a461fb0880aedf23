import { directoryOf } from '@/data/catalog/directories';
import type { Finding, Headline, Note } from '@/data/catalog/finding';
import { toPathKey } from '@/data/detect/keys';

export interface DirectoryFacts {
  /** The directory that stands on the page, as it is written there. */
  seen: string;
  /** Those in which the catalogs saw the file, most often first, and how many of its records there. */
  known: { directory: string; records: number }[];
}

/** The notes that still say something beside these facts. */
export function notesBeside(facts: DirectoryFacts | undefined, notes: readonly Note[]): Note[] {
  return notes.filter(({ kind }) => facts === undefined || kind !== 'unexpected-directory');
}

/** Where a full path was seen and where its file is known; undefined where no path was looked up, or none is known. */
export function directoryFacts(
  text: string,
  findings: readonly Finding[],
  records: readonly Headline[],
): DirectoryFacts | undefined {
  const path = findings.find(({ kind }) => kind === 'file-path');
  if (path === undefined) return undefined;
  const seen = directoryOf(toPathKey(text.trim()) === path.key ? text.trim() : path.key);
  if (seen === undefined) return undefined;
  const known = new Map<string, { directory: string; records: number }>();
  for (const record of records) {
    const directory = record.path === undefined ? undefined : directoryOf(record.path);
    if (directory === undefined) continue;
    const folded = directory.toLowerCase();
    const before = known.get(folded);
    if (before) before.records++;
    else known.set(folded, { directory, records: 1 });
  }
  if (known.size === 0) return undefined;
  return { seen, known: [...known.values()].sort((one, other) => other.records - one.records) };
}
