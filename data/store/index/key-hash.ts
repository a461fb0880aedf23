/**
 * Keys are found by 48 bits: the first 16 choose a bucket, the other 32 are searched in it.
 * Hexadecimal keys give their own first bits (a short serial number counts as followed by zeros).
 */
export function hexBucket(hex: string): number {
  return readHex(hex, 0, 4);
}

export function hexRest(hex: string): number {
  return readHex(hex, 4, 12) >>> 0;
}

/** Past the end there is `NaN`, of which the digit is 0. */
function readHex(hex: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = (value << 4) | digit(hex.charCodeAt(at));
  return value;
}

/** Value of a hexadecimal digit of either case: letters have bit 6, and 1 where digits have 0. */
function digit(code: number): number {
  return ((code & 15) + (code >> 6) * 9) & 15;
}

/**
 * 48 bits of a text key from two multiplicative hashes over its UTF-16 units. Texts are compared in
 * full after the search, so the hash only has to spread.
 */
export function textHash(key: string): { bucket: number; rest: number } {
  let first = 0x9e3779b9 ^ key.length;
  let second = 0x85ebca6b;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x2c1b3c6d);
    second = Math.imul(second ^ unit, 0x297a2d39);
    first ^= first >>> 13;
    second ^= second >>> 16;
  }
  first = Math.imul(first ^ (second >>> 15), 0x85ebca77);
  second = Math.imul(second ^ (first >>> 13), 0xc2b2ae3d);
  return { bucket: (first ^ (first >>> 16)) & 0xffff, rest: (second ^ (second >>> 16)) >>> 0 };
}
