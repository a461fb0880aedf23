import { HASH_TYPES, type Hashes, type HashType } from '@/data/catalog/record';
import { ByteWriter } from '../bytes/byte-writer';
import { bytesToHex } from '../bytes/hex';
import { type Sections, section } from '../bytes/sections';
import { damaged } from '../damage';
import type { Row } from './cells';

/** Bytes of each type of hash. */
export const HASH_BYTES: Record<HashType, number> = {
  md5: 16,
  sha1: 20,
  sha256: 32,
  sha384: 48,
  sha512: 64,
  imphash: 16,
  pesha1: 20,
  pesha256: 32,
};

/** Import hashes are shared by variants and so the only ones that compress. */
const PACKED: HashType = 'imphash';

/** Hashes of a shard's rows as columns of bytes; `has` tells, by a bit a type, which a row has. */
export class HashColumns {
  #columns = new Map(HASH_TYPES.map((type) => [type, new ByteWriter()]));

  /** @returns the row's bits, and the hashes that are not lower-case hex of their type's length */
  add(hashes: Hashes): { has: number; odd: Hashes } {
    let has = 0;
    const odd: Hashes = {};
    HASH_TYPES.forEach((type, bit) => {
      const hash = hashes[type];
      if (hash === undefined) return;
      if (this.#columns.get(type)?.hex(hash, HASH_BYTES[type])) has |= 1 << bit;
      else odd[type] = hash;
    });
    return { has, odd };
  }

  /** Ends the shard's columns and begins the next one's. */
  take(): { packed: Sections; stored: Sections } {
    const packed: Sections = {};
    const stored: Sections = {};
    for (const [type, column] of this.#columns) {
      (type === PACKED ? packed : stored)[type] = column.toBytes();
      column.clear();
    }
    return { packed, stored };
  }
}

/**
 * Hashes of a shard's rows.
 * @param has the rows' bits
 * @throws {DamagedPart}
 */
export function hashesAt(sections: Sections, has: number[], row: number): Hashes {
  const hashes: Hashes = {};
  HASH_TYPES.forEach((type, bit) => {
    if (!((has[row] ?? 0) & (1 << bit))) return;
    let before = 0;
    for (let earlier = 0; earlier < row; earlier++) before += ((has[earlier] ?? 0) >> bit) & 1;
    const size = HASH_BYTES[type];
    const bytes = section(sections, type).subarray(before * size, (before + 1) * size);
    if (bytes.length !== size) damaged(`its column of ${type} is too short`);
    hashes[type] = bytesToHex(bytes);
  });
  return hashes;
}

/** Hashes of a row that are kept as the texts they came as. */
export function oddHashes(row: Row): Hashes {
  const odd = row('oddHashes') ?? undefined;
  if (odd === undefined) return {};
  return isHashes(odd) ? odd : damaged('a hash is not a text');
}

function isHashes(value: unknown): value is Hashes {
  return typeof value === 'object' && value !== null && Object.values(value).every(isText);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
