import { isSpace, isWord } from './chars';

/** What the words before a value say that it is. */
export type Label = 'hash' | 'algorithm' | 'serial' | 'ssdeep' | 'none';

/** Words that may stand between the label and the value: `hash of the file starts with c07a27bf`. */
const BETWEEN = new Set(
  'number no nr of is was are the value file a in hex starts start starting begins begin beginning with prefix prefixed by like for and'.split(
    ' ',
  ),
);
const ALGORITHMS =
  /(?:md5|sha1|sha256|sha384|sha512|imphash|pehash|pesha1|pesha256|pe256|authentihash|sha1sum|md5sum|sha256sum)s?$/;
const HASH_WORDS =
  /(?:hash|hashes|checksum|checksums|digest|digests|thumbprint|thumbprints|fingerprint|fingerprints)$/;
const SERIAL_WORDS = /serial(?:number|num|no|nr)?(?:hex)?$/;
const SSDEEP_WORDS = /(?:ssdeep|fuzzyhash|ctph)$/;

const MAX_WORDS = 5;
const MAX_WORD = 32;
/** openssl indents a value on the next line by 12 and more spaces. */
const MAX_GAP = 40;

function labelOf(word: string): Label {
  const plain = word.replace(/[_-]/g, '').toLowerCase();
  if (plain === 'imp' || ALGORITHMS.test(plain)) return 'algorithm';
  if (SSDEEP_WORDS.test(plain)) return 'ssdeep';
  if (SERIAL_WORDS.test(plain)) return 'serial';
  return HASH_WORDS.test(plain) ? 'hash' : 'none';
}

/** Punctuation between a label and its value, and round the value: `"md5": "…"`, `MD5 | `…``. */
function isGap(code: number): boolean {
  if (isSpace(code)) return true;
  return code < 128 ? GAP.has(code) : code >= 0x2010 && code <= 0x201f;
}
const GAP = new Set(Array.from('"\'`:=|()[]{}*>#,;&', (character) => character.charCodeAt(0)));

/**
 * What the text before `at` labels a value there as; `algorithm` names a kind of hash, `hash` only
 * says that it is one. Looks at no more than five words, so it takes constant time.
 */
export function labelBefore(text: string, at: number): Label {
  let end = /0x$/i.test(text.slice(Math.max(0, at - 2), at)) ? at - 2 : at;
  for (let words = 0; words < MAX_WORDS; words++) {
    const gapEnd = Math.max(0, end - MAX_GAP);
    while (end > gapEnd && isGap(text.charCodeAt(end - 1))) end--;
    const wordEnd = Math.max(0, end - MAX_WORD);
    let start = end;
    while (start > wordEnd && isLabelCharacter(text.charCodeAt(start - 1))) start--;
    if (start === end) return 'none';
    const word = text.slice(start, end);
    const label = labelOf(word);
    if (label !== 'none') return label;
    if (!BETWEEN.has(word.toLowerCase())) return 'none';
    end = start;
  }
  return 'none';
}

function isLabelCharacter(code: number): boolean {
  return isWord(code) || code === 0x2d;
}
