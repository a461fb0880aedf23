import type { IndicatorKey } from '@/data/detect/indicator';
import { fileNameOf } from '../directories';
import type { ListEntry } from './list-entry';
import { sysmonPairs } from './list-sysmon';

/** A hash and the name that the list gives to the same file. */
export interface ListPair {
  name: ListEntry;
  hash: ListEntry;
}

/**
 * The hashes of a list with the name that stands with them: in the same event of Sysmon, else in the
 * same line, where that line names one file only. Entries are in the order of the text. Yields in
 * steps of well under a millisecond.
 */
export function* findPairs(
  text: string,
  entries: readonly ListEntry[],
): Generator<void, ListPair[]> {
  const pairs = yield* sysmonPairs(text, entries);
  for (let from = 0; from < entries.length; ) {
    const line = entries[from]?.line;
    let to = from + 1;
    while (entries[to]?.line === line) to++;
    const inLine = entries.slice(from, to);
    const name = soleName(inLine);
    for (const hash of name === undefined ? [] : inLine) {
      if (name !== undefined && hash.indicator.kind === 'hash' && !pairs.has(hash)) {
        pairs.set(hash, name);
      }
    }
    from = to;
    yield;
  }
  return [...pairs].map(([hash, name]) => ({ hash, name }));
}

/** The first name of a line in which all names are of one file; undefined where they differ. */
function soleName(entries: readonly ListEntry[]): ListEntry | undefined {
  const named = entries.filter(({ indicator }) => nameOf(indicator) !== undefined);
  const [first] = named;
  if (first === undefined) return undefined;
  const name = nameOf(first.indicator);
  return named.every(({ indicator }) => nameOf(indicator) === name) ? first : undefined;
}

/** File name of a name or path, as keys have it; undefined for other indicators. */
export function nameOf({ kind, key }: IndicatorKey): string | undefined {
  if (kind === 'file-name') return key;
  return kind === 'file-path' ? fileNameOf(key) : undefined;
}
