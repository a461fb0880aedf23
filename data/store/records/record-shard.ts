import type { CatalogRecord, Hashes } from '@/data/catalog/record';
import { bytesToHex } from '../bytes/hex';
import { type Sections, section } from '../bytes/sections';
import { decodeJson } from '../bytes/text-codec';
import { damaged } from '../damage';
import { fromReferenceCells, type NextNumbers, type References } from '../values/value-references';
import { type Row, textCell } from './cells';
import { fromComCells } from './com-skeleton';
import { toClsid } from './derived-names';
import { fromFileCells } from './file-skeleton';
import { hashesAt, oddHashes } from './hash-columns';
import { readSimilar, type SimilarRow } from './similar-columns';

const CLSID_BYTES = 16;

/** A record as its shard has it: what it refers to is still to be read. */
export interface ShardRecord {
  record: CatalogRecord;
  references: References;
  similar: SimilarRow[] | undefined;
}

/** A shard of neighbouring records, opened. */
export class RecordShard {
  readonly first: number;
  readonly weight: number;
  #sections: Sections;
  #cells: Map<string, unknown[]>;
  #has: number[];
  #references: References[];
  #similar: (SimilarRow[] | undefined)[];

  /**
   * @param first number of the shard's first record
   * @param count records that the manifest promises
   * @throws {DamagedPart}
   */
  constructor(sections: Sections, first: number, count: number) {
    const bytes = section(sections, 'cells');
    const content = decodeJson(bytes);
    if (!isContent(content) || content.rows !== count) damaged('its cells are not all there');
    this.first = first;
    // Parsed JSON takes about three times its bytes.
    this.weight = Object.values(sections).reduce((sum, one) => sum + one.length, 3 * bytes.length);
    this.#sections = sections;
    this.#cells = new Map(Object.entries(content.cells));
    this.#has = Array.from({ length: count }, (_, row) => Number(this.#row(row)('has') ?? 0));
    const next: NextNumbers = { ...content.base };
    this.#references = this.#has.map((_, row) => fromReferenceCells(this.#row(row), next));
    this.#similar = readSimilar(sections, count);
  }

  /** @throws {DamagedPart} */
  record(number: number): ShardRecord {
    const at = number - this.first;
    const row = this.#row(at);
    const references = this.#references[at] ?? damaged(`record ${number} is not in it`);
    const record = row('com') === 1 ? fromComCells(row, this.#clsid(row, at)) : this.#file(row, at);
    return { record, references, similar: this.#similar[at] };
  }

  /** @throws {DamagedPart} */
  hashes(number: number): Hashes {
    const at = number - this.first;
    return { ...hashesAt(this.#sections, this.#has, at), ...oddHashes(this.#row(at)) };
  }

  #row(at: number): Row {
    return (column) => this.#cells.get(column)?.[at];
  }

  #file(row: Row, at: number): CatalogRecord {
    const hashes = this.hashes(this.first + at);
    return { ...fromFileCells(row, hashes.md5 ?? '', hashes.sha256), hashes };
  }

  #clsid(row: Row, at: number): string {
    const text = textCell(row, 'clsid');
    if (text !== undefined) return text;
    let before = 0;
    for (let earlier = 0; earlier < at; earlier++) {
      if (this.#row(earlier)('com') === 1 && textCell(this.#row(earlier), 'clsid') === undefined)
        before++;
    }
    const start = before * CLSID_BYTES;
    const bytes = section(this.#sections, 'clsids').subarray(start, start + CLSID_BYTES);
    return bytes.length === CLSID_BYTES
      ? toClsid(bytesToHex(bytes))
      : damaged('a CLSID is missing');
  }
}

interface Content {
  rows: number;
  base: NextNumbers;
  cells: Record<string, unknown[]>;
}

function isContent(value: unknown): value is Content {
  if (typeof value !== 'object' || value === null) return false;
  if (!('rows' in value && 'base' in value && 'cells' in value)) return false;
  const { base, cells } = value;
  if (typeof base !== 'object' || base === null || typeof cells !== 'object' || !cells)
    return false;
  return (
    Object.values(base).every((next) => Number.isSafeInteger(next) && next >= 0) &&
    Object.values(cells).every(Array.isArray)
  );
}
