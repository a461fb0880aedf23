import type { IndicatorKey } from '@/data/detect/indicator';
import type { ListEntry } from './list-entry';
import { partsOf } from './list-parts';

/**
 * Fields of Sysmon's events, as XML or as the text that the Event Viewer copies. `UtcTime` stands
 * before all others in every event.
 */
const FIELD =
  /<\/?Event\b|\bName=(?:"|'|&quot;)(UtcTime|Image|ImageLoaded|TargetFilename|Hash(?:es)?)(?:"|'|&quot;)|^[ \t"]*(UtcTime|Image|ImageLoaded|TargetFilename|Hash(?:es)?): /gm;

/** A field's value ends at its element's end, or at the end of its line. */
const END = /<\/Data|[\r\n]/;

/** Longest value: a path, or four hashes with their names. */
const LONGEST_VALUE = 4096;

/**
 * Hashes with the file that an event of Sysmon says they are of. Which that is depends on the event,
 * and is always the nearest before them: the process, the loaded image or driver, the file.
 * Yields after each part.
 */
export function* sysmonPairs(
  text: string,
  entries: readonly ListEntry[],
): Generator<void, Map<ListEntry, ListEntry>> {
  const pairs = new Map<ListEntry, ListEntry>();
  let next = 0;
  let subject: ListEntry | undefined;
  for (const [from, to] of partsOf(text)) {
    for (const field of text.slice(from, to).matchAll(FIELD)) {
      const name = field[1] ?? field[2];
      if (name === undefined || name === 'UtcTime') {
        subject = undefined;
        continue;
      }
      const start = from + field.index + field[0].length;
      while ((entries[next]?.indicator.start ?? Number.POSITIVE_INFINITY) < start) next++;
      const value = entriesUntil(entries, next, endOfValue(text, start));
      if (!name.startsWith('Hash')) subject = value.find(({ indicator }) => isName(indicator));
      else if (subject !== undefined) {
        for (const entry of value) if (entry.indicator.kind === 'hash') pairs.set(entry, subject);
      }
    }
    yield;
  }
  return pairs;
}

function endOfValue(text: string, start: number): number {
  const length = text.slice(start, start + LONGEST_VALUE).search(END);
  return start + (length < 0 ? LONGEST_VALUE : length);
}

function entriesUntil(entries: readonly ListEntry[], from: number, end: number): ListEntry[] {
  const inside: ListEntry[] = [];
  for (let at = from; (entries[at]?.indicator.start ?? end) < end; at++) {
    const entry = entries[at];
    if (entry !== undefined) inside.push(entry);
  }
  return inside;
}

function isName({ kind }: IndicatorKey): boolean {
  return kind === 'file-name' || kind === 'file-path';
}
