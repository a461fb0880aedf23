import { isGap, isWord } from './chars';
import type { Scan } from './scan';

/** What the words before a value say that it is. */
export type Label = 'hash' | 'algorithm' | 'serial' | 'ssdeep' | 'none';

/** Words that may stand between the label and the value: `hash of the file starts with c07a27bf`. */
const BETWEEN = new Set(
  (
    'number num no nr of is was are the value file a in hex starts start starting begins begin beginning with prefix ' +
    'prefixed by like for and first characters chars digits 8 10 12 16'
  ).split(' '),
);
/** A number for each letter and digit, and one for all other characters. */
const RADIX = 38;
const LETTERS = new Uint8Array(256).fill(RADIX - 1);
for (const character of '0123456789abcdefghijklmnopqrstuvwxyz') {
  const value = Number.parseInt(character, 36) + 1;
  LETTERS[character.charCodeAt(0)] = value;
  LETTERS[character.toUpperCase().charCodeAt(0)] = value;
}

/** Those of a few characters, each as one number: a text full of them would make a string of each. */
const SHORT_WORD = 5;
const BETWEEN_SHORT = new Set(
  [...BETWEEN].filter(({ length }) => length <= SHORT_WORD).map((word) => packWord(word)),
);
const ALGORITHM =
  /(?:md5|sha1|sha256|sha384|sha512|imphash|pehash|pesha1|pesha256|pe256|authentihash|sha1sum|md5sum|sha256sum)s?$/;
const HASH_WORD =
  /(?:hash|hashes|checksum|checksums|digest|digests|thumbprint|thumbprints|fingerprint|fingerprints)$/;
const SERIAL_WORD = /serial(?:number|num|no|nr)?(?:hex)?$/;
const SSDEEP_WORD = /(?:ssdeep|fuzzyhash|ctph)$/;

/** Last letters of all these words: a cheap look that spares most texts a closer one. */
const ENDINGS = new Set(
  (
    'md5 ha1 a-1 a_1 256 384 512 d5s a1s 56s 84s 12s ash hes sum ums est sts int nts imp ial ber num no nr hex eep tph of is was ' +
    'are the lue ile a in rts art ing ins gin ith fix xed by ike for and rst ers ars its 8 10 12 16'
  )
    .split(' ')
    .map((ending) => pack(ending)),
);
const SERIALS = 'ial ber num no nr hex of is'.split(' ');
const SERIAL_ENDINGS = new Set(SERIALS.map((ending) => pack(ending)));
/** The last letters of these alone. */
const SERIAL_LETTERS = new Uint8Array(256);
for (const ending of SERIALS) SERIAL_LETTERS[pack(ending) & 0xff] = 1;

const MAX_WORDS = 5;
const MAX_WORD = 32;
/** openssl indents a value on the next line by 12 and more spaces. */
const MAX_GAP = 40;

function pack(ending: string): number {
  let code = 0;
  for (let i = 0; i < ending.length; i++) code = (code << 8) | (ending.charCodeAt(i) | 0x20);
  return code;
}

/** Of a short word in any case; read from its end, as labels are. */
function packWord(word: string): number {
  let code = 0;
  for (let i = word.length - 1; i >= 0; i--) code = packCharacter(code, word.charCodeAt(i));
  return code;
}

function packCharacter(packed: number, code: number): number {
  return Math.imul(packed, RADIX) + (LETTERS[code] ?? 0);
}

function labelOf(word: string): Label {
  const plain = word.replace(/[_-]/g, '').toLowerCase();
  if (plain === 'imp' || ALGORITHM.test(plain)) return 'algorithm';
  if (SSDEEP_WORD.test(plain)) return 'ssdeep';
  if (SERIAL_WORD.test(plain)) return 'serial';
  return HASH_WORD.test(plain) ? 'hash' : 'none';
}

function isLabelCharacter(code: number): boolean {
  return isWord(code) || code === 0x2d;
}

/** The last three characters (fewer, where the word is shorter) of the word that ends at `end`. */
function endingBefore(scan: Scan, end: number): number {
  let code = 0;
  for (let i = Math.max(0, end - 3); i < end; i++) {
    const character = scan.at(i);
    code = isLabelCharacter(character) ? (code << 8) | (character | 0x20) : 0;
  }
  return code;
}

/** Where the word before the gap before `at` ends. */
function wordEndBefore(scan: Scan, at: number): number {
  const { codes } = scan;
  const limit = Math.max(0, at - MAX_GAP);
  let end = at;
  while (end > limit && isGap(codes[end - 1] ?? 0)) end--;
  return end;
}

/** Past a `0x` before the value. */
function valueStart(scan: Scan, at: number): number {
  if (at < 2 || (scan.at(at - 1) | 0x20) !== 0x78) return at;
  return scan.at(at - 2) === 0x30 ? at - 2 : at;
}

/**
 * What the text before `at` labels a value there as; `algorithm` names a kind of hash, `hash` only
 * says that it is one. Looks at no more than five words, so it takes constant time.
 */
export function labelBefore(scan: Scan, at: number): Label {
  let from = valueStart(scan, at);
  for (let words = 0; words < MAX_WORDS; words++) {
    const end = wordEndBefore(scan, from);
    if (!ENDINGS.has(endingBefore(scan, end))) return 'none';
    const limit = Math.max(0, end - MAX_WORD);
    let start = end;
    let packed = 0;
    while (start > limit && isLabelCharacter(scan.at(start - 1))) {
      packed = packCharacter(packed, scan.at(start - 1));
      start--;
    }
    from = start;
    if (end - start <= SHORT_WORD && BETWEEN_SHORT.has(packed)) continue;
    const word = scan.text.slice(start, end);
    if (!BETWEEN.has(word.toLowerCase())) return labelOf(word);
  }
  return 'none';
}

/** Whether the text before `at` labels a value there as a serial number; cheaper than the label. */
export function isSerialBefore(scan: Scan, at: number): boolean {
  const end = wordEndBefore(scan, valueStart(scan, at));
  if (SERIAL_LETTERS[scan.at(end - 1) | 0x20] !== 1) return false;
  return SERIAL_ENDINGS.has(endingBefore(scan, end)) && labelBefore(scan, at) === 'serial';
}

/** Whether the text before `at` says ssdeep. */
export function isSsdeepBefore(scan: Scan, at: number): boolean {
  return labelBefore(scan, at) === 'ssdeep';
}
