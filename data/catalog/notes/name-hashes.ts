/** Any odd number spreads; this one is FNV's prime. */
const BASE = 0x01000193;
/** Windows file names end at 255 characters. */
const LONGEST = 260;

const powers = new Int32Array(LONGEST + 1);
powers[0] = 1;
for (let i = 1; i <= LONGEST; i++) powers[i] = Math.imul(powers[i - 1] ?? 0, BASE);
const suffixes = new Int32Array(LONGEST + 2);

/**
 * Hashes under which a name is entered and asked: itself, itself with each one character of its stem
 * left out, and its skeleton. They are written to `out` (room for 262), their number is returned; 0
 * for a name that no Windows file can have. Linear: what is left of a name is joined from the hashes
 * of its start and its end.
 */
export function writeNameHashes(name: string, out: Uint32Array): number {
  const length = name.length;
  const stem = name.lastIndexOf('.');
  if (length > LONGEST || stem < 1) return 0;
  suffixes[length] = 0;
  for (let i = length - 1; i >= 0; i--) {
    const own = Math.imul(name.charCodeAt(i) + 1, powers[length - 1 - i] ?? 0);
    suffixes[i] = (suffixes[i + 1] ?? 0) + own;
  }
  let count = 0;
  out[count++] = mix(suffixes[0] ?? 0);
  let prefix = 0;
  for (let i = 0; i < stem; i++) {
    const rest = length - 1 - i;
    out[count++] = mix((Math.imul(prefix, powers[rest] ?? 0) + (suffixes[i + 1] ?? 0)) | 0);
    prefix = (Math.imul(prefix, BASE) + name.charCodeAt(i) + 1) | 0;
  }
  out[count++] = mix(skeletonHash(name, stem));
  return count;
}

const R = 0x72;
const N = 0x6e;
const M = 0x6d;
const V = 0x76;
const W = 0x77;

/** ASCII codes of characters that are drawn like another one, to that one. */
const alike = new Uint8Array(128).map((_, code) => code);
for (const pair of ['0o', '1l', 'il', '5s', '3e', '8b'])
  alike[pair.charCodeAt(0)] = pair.charCodeAt(1);

/**
 * Letters and digits that are drawn alike, folded to one of them: 0 and o, 1, i and l, 5 and s, 3 and
 * e, 8 and b, rn and m, vv and w. Different names with one skeleton can be mistaken for each other.
 */
export function skeletonOf(stem: string): string {
  let skeleton = '';
  for (let i = 0; i < stem.length; i++) {
    const folded = foldAt(stem, i);
    skeleton += String.fromCharCode(folded);
    if (isPair(folded, stem, i)) i++;
  }
  return skeleton;
}

function skeletonHash(name: string, stem: number): number {
  let hash = 0x5bd1e995;
  for (let i = 0; i < stem; i++) {
    const folded = foldAt(name, i);
    hash = (Math.imul(hash, BASE) + folded) | 0;
    if (isPair(folded, name, i)) i++;
  }
  return hash;
}

/** Code that stands for the character at `i`, or for it and the next one. */
function foldAt(name: string, i: number): number {
  const code = name.charCodeAt(i);
  if (code === R && name.charCodeAt(i + 1) === N) return M;
  if (code === V && name.charCodeAt(i + 1) === V) return W;
  return alike[code] ?? code;
}

function isPair(folded: number, name: string, i: number): boolean {
  return (folded === M || folded === W) && name.charCodeAt(i) !== folded;
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 12)) >>> 0;
}
