/** Looked at at once: detecting takes some tenths of a millisecond. */
const PART = 1 << 14;

/** Longest part where a line has no end: beyond it a line is cut between its words. */
const LONGEST_PART = 1 << 16;

/** Characters to cut a long line after, from the best: no indicator holds the first, few the others. */
const CUTS = ['"<>|', ' \t,;'];

/** The text from start to end in parts, as offsets, that no indicator lies across. */
export function* partsOf(text: string): Generator<[from: number, to: number]> {
  for (let from = 0; from < text.length; ) {
    const to = cutAfter(text, from);
    yield [from, to];
    from = to;
  }
}

/** Where the part from `from` ends: after a line, or inside a long one where it can be cut. */
function cutAfter(text: string, from: number): number {
  if (from + PART >= text.length) return text.length;
  const back = text.slice(from, from + PART).lastIndexOf('\n');
  if (back >= 0) return from + back + 1;
  const end = Math.min(from + LONGEST_PART, text.length);
  const ahead = text.slice(from + PART, end).indexOf('\n');
  if (ahead >= 0) return from + PART + ahead + 1;
  if (end === text.length) return end;
  for (const characters of CUTS) {
    for (let at = end; at > end - PART; at--) {
      if (characters.includes(text.charAt(at - 1))) return at;
    }
  }
  return end;
}
