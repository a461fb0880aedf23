/** How far is looked by hand: about as long as a call of `indexOf` takes. */
const NEAR = 2;

/**
 * `text.indexOf(character, from)`, cheaper where the next one is near: a call has a price, which a
 * text made of nothing but that character would pay for each.
 */
export function nextIndex(text: string, character: string, from: number): number {
  const code = character.charCodeAt(0);
  const near = Math.min(text.length, from + NEAR);
  for (let i = from; i < near; i++) if (text.charCodeAt(i) === code) return i;
  return near === text.length ? -1 : text.indexOf(character, near);
}
