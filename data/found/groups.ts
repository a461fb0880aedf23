import type { Finding, MarkKind, Match, MatchedBy, Note } from '@/data/catalog/finding';
import { notesAsPrinted } from '@/data/catalog/notes/directory-note';
import type { IndicatorKey } from '@/data/detect/indicator';
import type { FoundInFrame, FoundKey } from './found';

/** An indicator of a page with all of its places, whatever frame they are in. */
export interface FoundIndicator extends FoundKey {
  by: MatchedBy[];
  notes: Note[];
}

/** Places of a group in one frame. */
export interface FoundStop {
  frame: number;
  keys: IndicatorKey[];
  places: number;
}

/** What was found of one record; of several, where the page leaves open which is meant. */
export interface FoundGroup {
  id: string;
  /** The best record; absent where only something is to note. */
  match?: Match;
  /** Records that fit. */
  records: number;
  mark: MarkKind;
  by: MatchedBy[];
  notes: Note[];
  indicators: FoundIndicator[];
  /** In the order in which they are gone through. */
  stops: FoundStop[];
  places: number;
}

/**
 * What is marked on a page, by record: what is noted first, else in the order of the page. A name
 * with several variants stands by itself, since it does not say which of them is meant.
 * @param findings of the keys; those of keys that the page has lost meanwhile do not matter
 */
export function groupFound(
  frames: readonly FoundInFrame[],
  findings: readonly Finding[],
): FoundGroup[] {
  const byKey = new Map(findings.map((finding) => [toId(finding), finding]));
  const groups = new Map<string, FoundGroup>();
  for (const { frame, keys } of frames) {
    for (const found of keys) {
      const finding = byKey.get(toId(found));
      if (finding === undefined) continue;
      const id = groupId(finding);
      const group = groups.get(id) ?? emptyGroup(id, finding);
      groups.set(id, group);
      addIndicator(group, found, finding);
      addStop(group, frame, found);
    }
  }
  const rank = ({ mark }: FoundGroup) => (mark === 'noted' ? 0 : 1);
  return [...groups.values()].sort((one, other) => rank(one) - rank(other));
}

function toId({ kind, key }: IndicatorKey): string {
  return `${kind} ${key}`;
}

function groupId(finding: Finding): string {
  const [match] = finding.matches;
  return match !== undefined && finding.total === 1 ? `record ${match.record.id}` : toId(finding);
}

function emptyGroup(id: string, { matches: [match], total }: Finding): FoundGroup {
  return {
    id,
    ...(match === undefined ? {} : { match }),
    records: total,
    mark: 'known',
    by: [],
    notes: [],
    indicators: [],
    stops: [],
    places: 0,
  };
}

function addIndicator(group: FoundGroup, found: FoundKey, finding: Finding): void {
  const { matches } = finding;
  const notes = [...notesAsPrinted(finding, found.text, finding.notes)];
  const by = matches[0]?.by ?? [];
  const isFirst = group.indicators.length === 0;
  if (isFirst || found.mark === 'noted') group.mark = found.mark;
  for (const each of by) if (!group.by.includes(each)) group.by.push(each);
  for (const note of notes) {
    if (!group.notes.some(({ text }) => text === note.text)) group.notes.push(note);
  }
  group.places += found.places;
  const known = group.indicators.find((each) => toId(each) === toId(found));
  if (known) known.places += found.places;
  else group.indicators.push({ ...found, by, notes });
}

function addStop(group: FoundGroup, frame: number, { kind, key, places }: FoundKey): void {
  const last = group.stops.at(-1);
  if (last?.frame === frame) {
    last.keys.push({ kind, key });
    last.places += places;
  } else group.stops.push({ frame, keys: [{ kind, key }], places });
}

/** Where one of a group's places is, counted from 0 over all frames. */
export function stopAt(
  { stops }: FoundGroup,
  place: number,
): { stop: FoundStop; place: number } | undefined {
  let before = 0;
  for (const stop of stops) {
    if (place < before + stop.places) return { stop, place: place - before };
    before += stop.places;
  }
  return undefined;
}
