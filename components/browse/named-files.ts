import { newestFirst } from '@/data/catalog/variants';
import type { BrowseEntry } from './browse-source';

/** Files of one name, in the order of the catalogs. */
export interface NamedFiles {
  name: string;
  entries: BrowseEntry[];
}

/** All files by folded name, in its order. */
export function toNames(entries: readonly BrowseEntry[]): NamedFiles[] {
  const names = new Map<string, NamedFiles>();
  for (const entry of entries) putByName(names, entry.source.name(entry.record), entry);
  return [...names].sort(byFoldedName).map(([, files]) => files);
}

export function putByName(group: Map<string, NamedFiles>, name: string, entry: BrowseEntry): void {
  const key = name.toLowerCase();
  const files = group.get(key);
  if (files === undefined) group.set(key, { name, entries: [entry] });
  else files.entries.push(entry);
}

/** By code units: names are folded already, and a collation would cost more than all the rest. */
export function byFoldedName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A row of a list of names: files of one name, or one of their variants. */
export type NameRow = NamedFiles | { variant: BrowseEntry };

/** The names with the variants of those that are unfolded below them, newest version first. */
export function withVariants(
  names: readonly NamedFiles[],
  unfolded: ReadonlySet<NamedFiles>,
): NameRow[] {
  if (unfolded.size === 0) return [...names];
  return names.flatMap((files) => (unfolded.has(files) ? [files, ...variantRows(files)] : [files]));
}

function variantRows({ entries }: NamedFiles): NameRow[] {
  return entries
    .map((variant) => ({ variant, headline: variant.source.headline(variant.record) }))
    .sort((one, other) => newestFirst(one.headline, other.headline))
    .map(({ variant }) => ({ variant }));
}
