import type { Indicator } from '@/data/detect/indicator';
import type { Finding, Note } from '../finding';
import { notesAsPrinted } from '../notes/directory-note';

/** An indicator of a pasted list at its place, with what the catalogs say of it. */
export interface ListEntry {
  indicator: Indicator;
  /** From 1. */
  line: number;
  /** Absent while it is looked up, `null` where no catalog has anything to say. */
  finding?: Finding | null;
  /** What is odd about it beside the name in its line. */
  pairNotes: Note[];
}

/** Where an entry stands: not answered yet, in a catalog, or in none. */
export type EntryState = 'waiting' | 'found' | 'not-found';

export function stateOf({ finding }: ListEntry): EntryState {
  if (finding === undefined) return 'waiting';
  return finding !== null && finding.matches.length > 0 ? 'found' : 'not-found';
}

/** All that is to note of an entry, of itself first. */
export function notesOf({ indicator, finding, pairNotes }: ListEntry): Note[] {
  return [...notesAsPrinted(indicator, indicator.text, finding?.notes ?? []), ...pairNotes];
}
