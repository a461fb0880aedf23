import { detect } from '@/data/detect/detect';
import type { ListEntry } from './list-entry';
import { partsOf } from './list-parts';

/** Indicators of one list: a log of millions of lines is a job for the command line. */
export const MAX_LIST_ENTRIES = 100_000;

/**
 * Finds the indicators of a text of any length and adds them to `entries` in their order, the first
 * 100,000 of them. Yields, about every tenth of a millisecond, how many characters are done.
 * @returns whether the text was read to its end
 */
export function* readList(text: string, entries: ListEntry[]): Generator<number, boolean> {
  const lines = new LineCounter(text);
  for (const [from, to] of partsOf(text)) {
    for (const indicator of detect(text.slice(from, to))) {
      if (entries.length >= MAX_LIST_ENTRIES) return false;
      const start = indicator.start + from;
      entries.push({
        indicator: { ...indicator, start, end: indicator.end + from },
        line: lines.lineOf(start),
        pairNotes: [],
      });
    }
    yield to;
  }
  return true;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Tells lines of rising offsets; lines end in LF, CR LF or CR. */
class LineCounter {
  #at = 0;
  #line = 1;

  constructor(private readonly text: string) {}

  lineOf(offset: number): number {
    for (; this.#at < offset; this.#at++) {
      const code = this.text.charCodeAt(this.#at);
      if (code === LINE_FEED) this.#line++;
      else if (code === RETURN && this.text.charCodeAt(this.#at + 1) !== LINE_FEED) this.#line++;
    }
    return this.#line;
  }
}
