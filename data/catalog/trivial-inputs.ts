import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Contents that anyone's tools hash by accident; their hashes identify nothing. */
const TRIVIAL: readonly [words: string, bytes: number[]][] = [
  ['the empty file', []],
  ['a single line feed', [0x0a]],
  ['a single CR LF', [0x0d, 0x0a]],
  ['a single space', [0x20]],
  ['a single zero byte', [0x00]],
  ['a UTF-8 byte order mark alone', [0xef, 0xbb, 0xbf]],
  ['a UTF-16 byte order mark alone', [0xff, 0xfe]],
  ['512 zero bytes', new Array<number>(512).fill(0)],
  ['4,096 zero bytes', new Array<number>(4096).fill(0)],
];

let table: Map<string, string> | undefined;

function hashes(): Map<string, string> {
  if (table === undefined) {
    table = new Map([['3::', 'the empty file']]);
    for (const [words, bytes] of TRIVIAL) {
      for (const hash of [md5, sha1, sha256, sha384, sha512]) {
        table.set(bytesToHex(hash(Uint8Array.from(bytes))), words);
      }
    }
  }
  return table;
}

/** What a hash (or the ssdeep digest `3::`) is the hash of, where that is a trivial input. */
export function trivialInput(key: string): string | undefined {
  return hashes().get(key);
}

/** The same for a truncated hash, `head…tail`. */
export function trivialPrefix(head: string, tail: string): string | undefined {
  for (const [hash, words] of hashes()) {
    if (hash.startsWith(head) && hash.endsWith(tail)) return words;
  }
  return undefined;
}
