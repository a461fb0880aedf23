import type { Note } from '@/data/catalog/finding';
import type { ListEntry } from '@/data/catalog/list/list-entry';
import { findPairs, type ListPair, nameOf } from '@/data/catalog/list/list-pairs';
import { readList } from '@/data/catalog/list/list-reader';
import { needsProof } from '@/data/catalog/verify';
import type { IndicatorKey } from '@/data/detect/indicator';
import { MAX_KEY_LENGTH } from '@/data/limits';
import type { Ask } from '@/data/messages';
import { inSlices } from '../ui/in-slices';
import { type Searched, searchedCatalogs } from '../ui/searched-catalogs';
import { EntriesByKey } from './entries-by-key';

/** Keys of one glance: their reply is read in about a millisecond. */
const GLANCE_KEYS = 250;
/** Hashes that are confirmed with one message, and pairs that are judged with one: both read records. */
const CONFIRM_KEYS = 100;
const JUDGE_PAIRS = 64;

/** Time between two tellings while work goes on. */
const TELL_MS = 120;

/** Where the reading of a list is; `done` of `total` are characters, keys, or pairs. */
export type ListPhase =
  | { phase: 'detecting' | 'looking-up' | 'confirming' | 'pairing'; done: number; total: number }
  | { phase: 'done' }
  | { phase: 'failed'; message: string };

/** The entries are the same objects each time, and more is known of them. */
export interface ListState {
  entries: readonly ListEntry[];
  phase: ListPhase;
  /** Catalogs that are asked. */
  searched: Searched;
  /** The text holds more indicators than are listed. */
  cut: boolean;
}

/**
 * Finds the indicators of a text and what the catalogs say of each. Only keys leave the page, and only
 * to the background: first all of them for a glance, then hashes for the records to confirm, then
 * names and hashes that stand together.
 */
export async function readPastedList(
  text: string,
  { ask, signal, onState }: { ask: Ask; signal: AbortSignal; onState: (state: ListState) => void },
): Promise<void> {
  const entries: ListEntry[] = [];
  let searched: Searched = { catalogs: [] };
  let cut = false;
  let told = 0;
  const tell = (phase: ListPhase, always = false) => {
    const now = performance.now();
    if (signal.aborted || (!always && now - told < TELL_MS)) return;
    told = now;
    onState({ entries, phase, searched, cut });
  };
  try {
    searched = await searchedCatalogs(ask);
    cut = !(await inSlices(readList(text, entries), signal, (done) =>
      tell({ phase: 'detecting', done, total: text.length }),
    ));
    const byKey = new EntriesByKey();
    await inSlices(byKey.add(entries), signal, () => {});
    await batched(byKey.keys().filter(isAskable), GLANCE_KEYS, signal, async (keys, progress) => {
      byKey.answer(keys, await ask('glance', { keys }));
      tell({ phase: 'looking-up', ...progress }, progress.done === keys.length);
    });
    byKey.answer(byKey.unanswered(), []);
    await batched(byKey.unproven(needsProof), CONFIRM_KEYS, signal, async (keys, progress) => {
      byKey.answer(keys, await ask('find', { keys, limit: 1 }));
      tell({ phase: 'confirming', ...progress });
    });
    const pairs = await inSlices(findPairs(text, entries), signal, () => {});
    await batched(pairs.filter(isDoubtful), JUDGE_PAIRS, signal, async (some, progress) => {
      const { notes } = await ask('together', { pairs: some.map(toKeys) });
      some.forEach(({ hash }, place) => {
        addNote(hash, notes[place]);
      });
      tell({ phase: 'pairing', ...progress });
    });
    tell({ phase: 'done' }, true);
  } catch (error) {
    if (signal.aborted) return;
    tell({ phase: 'failed', message: error instanceof Error ? error.message : `${error}` }, true);
  }
}

/** Works on some at a time, one after the other, so that no reply waits for many. */
async function batched<Item>(
  items: readonly Item[],
  size: number,
  signal: AbortSignal,
  work: (some: Item[], progress: { done: number; total: number }) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length && !signal.aborted; from += size) {
    const done = Math.min(from + size, items.length);
    await work(items.slice(from, done), { done, total: items.length });
  }
}

/** A longer key is in no catalog, and no message takes it. */
function isAskable({ key }: IndicatorKey): boolean {
  return key.length <= MAX_KEY_LENGTH;
}

/** Whether a pair is worth asking about: one of the two is known, and it is not known as the other. */
function isDoubtful({ name, hash }: ListPair): boolean {
  if (!isAskable(name.indicator) || (!isKnown(name) && !isKnown(hash))) return false;
  const owner = hash.finding?.matches[0]?.record.name.toLowerCase();
  return owner !== nameOf(name.indicator);
}

function isKnown({ finding }: ListEntry): boolean {
  return finding !== null && finding !== undefined && finding.matches.length > 0;
}

function toKeys({ name, hash }: ListPair): { name: IndicatorKey; hash: IndicatorKey } {
  return { name: keyOf(name), hash: keyOf(hash) };
}

function keyOf({ indicator: { kind, key } }: ListEntry): IndicatorKey {
  return { kind, key };
}

function addNote(entry: ListEntry, note: Note | null | undefined): void {
  if (note !== null && note !== undefined) entry.pairNotes = [note];
}
