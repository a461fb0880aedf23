import type { Scan } from './scan';

/** How far is looked by hand: about as long as a call of `indexOf` takes. */
const NEAR = 4;

/**
 * `indexOf` of an ASCII character in the text from `from` on, cheaper where the next one is near: a
 * call has a price, which a text made of nothing but that character would pay for each.
 */
export function nextIndex(scan: Scan, character: string, from: number): number {
  const { codes, length, text } = scan;
  const code = character.charCodeAt(0);
  const near = from + NEAR;
  for (let i = from; i < near; i++) if (codes[i] === code) return i;
  return near >= length ? -1 : text.indexOf(character, near);
}
