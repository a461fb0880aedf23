import type { CatalogRecord, Hashes } from '@/data/catalog/record';
import { ByteWriter } from '../bytes/byte-writer';
import { hexToBytes } from '../bytes/hex';
import type { Sections } from '../bytes/sections';
import { encodeJson } from '../bytes/text-codec';
import { type NextNumbers, type References, referenceCells } from '../values/value-references';
import { putComCells } from './com-skeleton';
import { isPlainClsid } from './derived-names';
import { putFileCells } from './file-skeleton';
import { HashColumns } from './hash-columns';
import { SimilarColumns, type SimilarRow } from './similar-columns';

/** What a record refers to outside its shard. */
export interface Outside {
  references: References;
  similar?: SimilarRow[];
}

/** Collects neighbouring records as columns. */
export class RecordShardWriter {
  #rows = 0;
  #columns = new Map<string, unknown[]>();
  #hashes = new HashColumns();
  #clsids = new ByteWriter();
  #similar = new SimilarColumns();
  /** Next new value of each table, at the shard's beginning and now. */
  #base: NextNumbers = {};
  #next: NextNumbers = {};

  get rows(): number {
    return this.#rows;
  }

  add(record: CatalogRecord, { references, similar }: Outside): void {
    if (record.kind === 'file') {
      putFileCells(record, this.#put);
      this.#putHashes(record.hashes);
    } else {
      this.#put('com', 1);
      if (isPlainClsid(record.clsid)) {
        this.#clsids.append(hexToBytes(record.clsid.replaceAll('-', '')));
      } else this.#put('clsid', record.clsid);
      putComCells(record, this.#put);
    }
    for (const [column, cell] of referenceCells(references, this.#next)) this.#put(column, cell);
    this.#similar.add(similar);
    this.#rows++;
  }

  /** The shard's columns; the next record begins another shard. */
  take(): { packed: Sections; stored: Sections } {
    const cells = Object.fromEntries(this.#columns);
    const hashes = this.#hashes.take();
    const packed = {
      cells: encodeJson({ rows: this.#rows, base: this.#base, cells }),
      ...hashes.packed,
      clsids: this.#clsids.toBytes(),
      ...this.#similar.take(),
    };
    this.#rows = 0;
    this.#columns.clear();
    this.#clsids.clear();
    this.#base = { ...this.#next };
    return { packed, stored: hashes.stored };
  }

  #putHashes(hashes: Hashes): void {
    const { has, odd } = this.#hashes.add(hashes);
    this.#put('has', has);
    if (Object.keys(odd).length > 0) this.#put('oddHashes', odd);
  }

  /** Columns are filled up with nothing to the present row; trailing gaps are left out. */
  #put = (column: string, cell: unknown): void => {
    if (cell === undefined) return;
    let cells = this.#columns.get(column);
    if (!cells) {
      cells = [];
      this.#columns.set(column, cells);
    }
    while (cells.length < this.#rows) cells.push(null);
    cells[this.#rows] = cell;
  };
}
