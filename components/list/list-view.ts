import { type ListEntry, notesOf, stateOf } from '@/data/catalog/list/list-entry';
import type { IndicatorKind } from '@/data/detect/indicator';

/** Which entries are shown. */
export type ListFilter = 'all' | 'found' | 'not-found' | 'noted';
export type SortColumn = 'line' | 'indicator' | 'kind' | 'finding' | 'notes';

export interface ListChoice {
  filter: ListFilter;
  kind: IndicatorKind | 'all';
  /** What stands several times is shown once. */
  once: boolean;
  sort: SortColumn;
  descending: boolean;
}

export const EVERYTHING: ListChoice = {
  filter: 'all',
  kind: 'all',
  once: false,
  sort: 'line',
  descending: false,
};

/** The entries that are chosen, in the chosen order; the very list where all are chosen as they come. */
export function chooseEntries(
  entries: readonly ListEntry[],
  { filter, kind, once, sort, descending }: ListChoice,
): readonly ListEntry[] {
  const seen = new Set<string>();
  const isChosen = (entry: ListEntry) => {
    if (!passes(entry, filter) || (kind !== 'all' && entry.indicator.kind !== kind)) return false;
    if (!once) return true;
    const id = `${entry.indicator.kind} ${entry.indicator.key}`;
    return !seen.has(id) && seen.add(id) !== undefined;
  };
  const all = filter === 'all' && kind === 'all' && !once;
  const chosen = all ? entries : entries.filter(isChosen);
  if (sort === 'line') return descending ? chosen.toReversed() : chosen;
  return sorted(chosen, SORT_TEXT[sort], descending);
}

function passes(entry: ListEntry, filter: ListFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'noted' ? isNoted(entry) : stateOf(entry) === filter;
}

/** Whether there is anything to note, told without putting the notes together. */
function isNoted({ finding, pairNotes }: ListEntry): boolean {
  return pairNotes.length > 0 || (finding?.notes.length ?? 0) > 0;
}

/** Found ones by name, then those in no catalog; `\uffff` stands behind every name. */
const SORT_TEXT: Record<Exclude<SortColumn, 'line'>, (entry: ListEntry) => string> = {
  indicator: ({ indicator }) => indicator.key,
  kind: ({ indicator }) => `${indicator.kind} ${indicator.key}`,
  finding: ({ finding }) => finding?.matches[0]?.record.name.toLowerCase() ?? '\uffff',
  notes: (entry) => notesOf(entry)[0]?.kind ?? '\uffff',
};

/** By a text of each, told once; equal ones stay in the order of the list. */
function sorted(
  entries: readonly ListEntry[],
  textOf: (entry: ListEntry) => string,
  descending: boolean,
): ListEntry[] {
  const sign = descending ? -1 : 1;
  return entries
    .map((entry) => ({ entry, text: textOf(entry) }))
    .sort((one, other) => (one.text === other.text ? 0 : one.text < other.text ? -sign : sign))
    .map(({ entry }) => entry);
}

/** How many entries each filter shows, and of each kind how many there are. */
export interface ListCounts {
  filters: Record<ListFilter, number>;
  kinds: Map<IndicatorKind, number>;
}

export function countEntries(entries: readonly ListEntry[]): ListCounts {
  const filters = { all: entries.length, found: 0, 'not-found': 0, noted: 0 };
  const kinds = new Map<IndicatorKind, number>();
  for (const entry of entries) {
    const state = stateOf(entry);
    if (state !== 'waiting') filters[state]++;
    if (isNoted(entry)) filters.noted++;
    const { kind } = entry.indicator;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return { filters, kinds };
}

/** Id of the button of a row, by its place among those that are shown. */
export function rowId(place: number): string {
  return `entry-${place}`;
}
