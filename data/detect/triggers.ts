import type { Scan } from './scan';

/** Characters without which a scanner has nothing to find. */
export const DOT = 1;
export const COLON = 2;
export const PERCENT = 4;
export const DOLLAR = 8;
/** An opening bracket or a backslash: a dot may be written with it. */
export const DISGUISE = 16;
/** Outside ASCII, where full stops of other scripts are. */
export const WIDE = 32;
export const ALL = 63;

const BITS = new Uint8Array(256).fill(WIDE, 128);
BITS[0x2e] = DOT;
BITS[0x3a] = COLON;
BITS[0x25] = PERCENT;
BITS[0x24] = DOLLAR;
for (const character of '[({\\') BITS[character.charCodeAt(0)] = DISGUISE;

/** Up to here one look at each character costs less than asking for each kind of it. */
const SHORT = 200;

/**
 * Which of these characters a text holds. Most text nodes of a page are short and hold none; in a
 * long text each scanner looks for itself, so everything is said to be there.
 */
export function triggersIn(scan: Scan): number {
  if (scan.length > SHORT) return ALL;
  const { codes } = scan;
  let bits = 0;
  for (let i = 0; i < scan.length; i++) bits |= BITS[codes[i] ?? 0] ?? 0;
  return bits;
}
