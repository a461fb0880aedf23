import { parseDigest } from './ssdeep-digest';

/** Parsed digests of many records in three flat arrays, about 90 bytes each. */
export interface DigestStore {
  /** Block size of the first block; -1 where a record has no digest, or a malformed one. */
  readonly blockSizes: Float64Array;
  /**
   * Block `2 * record` is a record's first, `2 * record + 1` its second: ASCII codes from
   * `starts[block]` to `starts[block + 1]`.
   */
  readonly starts: Uint32Array;
  readonly codes: Uint8Array;
}

/** Digests that are parsed between two moments at which the work may pause. */
const STRIDE = 32;

export function* storeDigests(digests: readonly string[]): Generator<void, DigestStore> {
  const blockSizes = new Float64Array(digests.length).fill(-1);
  const starts = new Uint32Array(2 * digests.length + 1);
  const codes = new Uint8Array(digests.reduce((sum, text) => sum + text.length, 0));
  let end = 0;
  for (const [record, text] of digests.entries()) {
    if (record % STRIDE === 0) yield;
    const digest = parseDigest(text);
    if (digest !== undefined) {
      blockSizes[record] = digest.blockSize;
      for (let i = 0; i < digest.first.length; i++) codes[end++] = digest.first.charCodeAt(i);
      starts[2 * record + 1] = end;
      for (let i = 0; i < digest.second.length; i++) codes[end++] = digest.second.charCodeAt(i);
    } else {
      starts[2 * record + 1] = end;
    }
    starts[2 * record + 2] = end;
  }
  return { blockSizes, starts, codes: codes.slice(0, end) };
}
