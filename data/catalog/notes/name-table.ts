import type { LoadedCatalog } from '../catalog-index';
import type { Located } from '../located';
import { writeNameHashes } from './name-hashes';

/** 16 bits of a hash choose the bucket, the 16 others must be equal before names are compared. */
const BUCKETS = 1 << 16;
/** Names between two moments at which the making may pause. */
const STRIDE = 64;
const scratch = new Uint32Array(264);

/**
 * Every distinct file name of the catalogs, found again by a name that differs in one edit or that is
 * only drawn alike. Each name is entered under the hashes of `writeNameHashes`: two names one edit
 * apart share one (symmetric deletes, as in SymSpell). 8,000 names take some 110,000 entries of six
 * bytes.
 */
export class NameTable {
  private readonly offsets = new Uint32Array(BUCKETS + 1);
  private checks = new Uint16Array();
  private entries = new Uint32Array();

  private constructor(
    private readonly names: readonly string[],
    private readonly places: readonly Located[],
  ) {}

  /** Makes the table step by step. */
  static *make(catalogs: readonly LoadedCatalog[]): Generator<void, NameTable> {
    const { names, places } = yield* takeNames(catalogs);
    const table = new NameTable(names, places);
    yield* table.enter();
    return table;
  }

  private *enter(): Generator<void, void> {
    const { offsets } = this;
    yield* this.eachHash((hash) => {
      const bucket = (hash & 0xffff) + 1;
      offsets[bucket] = (offsets[bucket] ?? 0) + 1;
    });
    for (let i = 0; i < BUCKETS; i++) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
    const size = offsets[BUCKETS] ?? 0;
    const checks = new Uint16Array(size);
    const entries = new Uint32Array(size);
    const next = offsets.slice(0, BUCKETS);
    yield* this.eachHash((hash, number) => {
      const at = next[hash & 0xffff] ?? 0;
      next[hash & 0xffff] = at + 1;
      checks[at] = hash >>> 16;
      entries[at] = number;
    });
    this.checks = checks;
    this.entries = entries;
  }

  private *eachHash(take: (hash: number, number: number) => void): Generator<void, void> {
    for (const [number, name] of this.names.entries()) {
      if (number % STRIDE === 0) yield;
      const count = writeNameHashes(name, scratch);
      for (let i = 0; i < count; i++) take(scratch[i] ?? 0, number);
    }
  }

  /**
   * Calls `take` with names that may be one edit from `name` or drawn alike, some more than once; the
   * caller compares. `name` is lower case.
   */
  near(name: string, take: (other: string, place: Located) => void): void {
    const count = writeNameHashes(name, scratch);
    for (let i = 0; i < count; i++) {
      const hash = scratch[i] ?? 0;
      const check = hash >>> 16;
      const end = this.offsets[(hash & 0xffff) + 1] ?? 0;
      for (let at = this.offsets[hash & 0xffff] ?? 0; at < end; at++) {
        if (this.checks[at] !== check) continue;
        const other = this.names[this.entries[at] ?? 0];
        const place = this.places[this.entries[at] ?? 0];
        if (other !== undefined && place !== undefined && other !== name) take(other, place);
      }
    }
  }
}

/** Distinct file names in lower case, each with the first record that has it. */
function* takeNames(
  catalogs: readonly LoadedCatalog[],
): Generator<void, { names: string[]; places: Located[] }> {
  const names: string[] = [];
  const places: Located[] = [];
  const seen = new Set<string>();
  for (const catalog of catalogs) {
    let last = '';
    for (let record = 0; record < catalog.index.count; record++) {
      if (record % STRIDE === 0) yield;
      const printed = catalog.index.name(record);
      if (printed === last) continue;
      last = printed;
      const name = printed.toLowerCase();
      if (seen.has(name) || !/\.[a-z0-9]{1,5}$/.test(name)) continue;
      seen.add(name);
      names.push(name);
      places.push({ catalog, record });
    }
  }
  return { names, places };
}
