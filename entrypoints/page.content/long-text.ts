import type { Piece } from './run';

/** Text nodes longer than this are looked at in parts: a part takes a fraction of a millisecond. */
export const LONG_TEXT = 1 << 16;

/** How far back from the end of a part a place is sought where no indicator can be cut. */
const SEEK = 1 << 13;

/** Characters to cut after, from the best: no indicator holds the first, few hold a space. */
const CUTS = ['\n', '"<>|', ' \t,;'];

/** Cuts a long text at line ends, or else at other places between indicators. */
export function* cutLongText(node: Text, text: string): Generator<Piece> {
  let from = 0;
  while (from < text.length) {
    const to = cutBefore(text, from);
    yield { node, from, text: text.slice(from, to), crossed: [] };
    from = to;
  }
}

function cutBefore(text: string, from: number): number {
  const end = from + LONG_TEXT;
  if (end >= text.length) return text.length;
  for (const characters of CUTS) {
    for (let at = end; at > end - SEEK; at--) {
      if (characters.includes(text.charAt(at - 1))) return at;
    }
  }
  return end;
}
