import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Contents that anyone's tools hash by accident; their hashes identify nothing. */
const TRIVIAL = [
  ['empty', []],
  ['lineFeed', [0x0a]],
  ['crLf', [0x0d, 0x0a]],
  ['space', [0x20]],
  ['zeroByte', [0x00]],
  ['bomUtf8', [0xef, 0xbb, 0xbf]],
  ['bomUtf16', [0xff, 0xfe]],
  ['zeros512', new Array<number>(512).fill(0)],
  ['zeros4096', new Array<number>(4096).fill(0)],
] as const satisfies readonly [name: string, bytes: number[]][];

/** A trivial input, as the catalog of messages calls it. */
export type TrivialInput = (typeof TRIVIAL)[number][0];

let table: Map<string, TrivialInput> | undefined;

function hashes(): Map<string, TrivialInput> {
  if (table === undefined) {
    table = new Map([['3::', 'empty']]);
    for (const [input, bytes] of TRIVIAL) {
      for (const hash of [md5, sha1, sha256, sha384, sha512]) {
        table.set(bytesToHex(hash(Uint8Array.from(bytes))), input);
      }
    }
  }
  return table;
}

/** What a hash (or the ssdeep digest `3::`) is the hash of, where that is a trivial input. */
export function trivialInput(key: string): TrivialInput | undefined {
  return hashes().get(key);
}

/** The same for a truncated hash, `head…tail`. */
export function trivialPrefix(head: string, tail: string): TrivialInput | undefined {
  for (const [hash, input] of hashes()) {
    if (hash.startsWith(head) && hash.endsWith(tail)) return input;
  }
  return undefined;
}
