import type { Scan } from './scan';

/** How far is looked by hand: about as long as a call of `indexOf` takes. */
const NEAR = 4;

/**
 * `indexOf` of an ASCII character in the text from `from` on, cheaper where the next one is near: a
 * call has a price, which a text made of nothing but that character would pay for each.
 */
export function nextIndex(scan: Scan, character: string, from: number): number {
  const code = character.charCodeAt(0);
  for (let i = from; i < from + NEAR; i++) if (scan.at(i) === code) return i;
  return from + NEAR >= scan.length ? -1 : scan.text.indexOf(character, from + NEAR);
}
