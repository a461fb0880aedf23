import { foldText } from '@/data/catalog/search/search-words';
import { bytesToHex } from '../bytes/hex';
import { type Sections, section } from '../bytes/sections';
import { decodeStrings, type StringTable } from '../bytes/string-table';
import { PlaneColumn } from '../bytes/typed-columns';
import { damaged } from '../damage';
import {
  HEADLINE_COLUMNS,
  type HeadlineColumn,
  IDENTITY_BYTES,
  type TextColumn,
} from './headline-columns';

/** What the index knows of neighbouring records, in columns; records are counted from the first one. */
export class HeadlineShard {
  #texts: StringTable;
  #columns: Map<HeadlineColumn, PlaneColumn>;
  #identities: Uint8Array;

  private constructor(sections: Sections, texts: StringTable, count: number) {
    this.#texts = texts;
    this.#columns = new Map(
      HEADLINE_COLUMNS.map((name) => [name, new PlaneColumn(section(sections, name))]),
    );
    this.#identities = section(sections, 'identities');
    const lengths = [...this.#columns.values()].map(({ length }) => length);
    lengths.push(this.#identities.length / IDENTITY_BYTES);
    if (lengths.some((length) => length !== count)) damaged('its columns differ in length');
  }

  /**
   * Opens the columns step by step.
   * @param count records that they are to have
   * @throws {DamagedPart}
   */
  static *make(sections: Sections, count: number): Generator<void, HeadlineShard> {
    return new HeadlineShard(sections, yield* decodeStrings(sections), count);
  }

  at(column: HeadlineColumn, record: number): number {
    return this.#columns.get(column)?.at(record) ?? 0;
  }

  text(column: TextColumn, record: number): string | undefined {
    const number = this.at(column, record);
    return number === 0 ? undefined : this.#texts.text(number - 1);
  }

  /** The 16 bytes of an MD5 or CLSID, as hex. */
  identity(record: number): string {
    const start = record * IDENTITY_BYTES;
    return bytesToHex(this.#identities.subarray(start, start + IDENTITY_BYTES));
  }

  /**
   * Records whose text in a column is `wanted`, once both are folded; each distinct text is folded once.
   */
  withText(column: TextColumn, wanted: string): number[] {
    const numbers = this.#columns.get(column);
    const same = new Map<number, boolean>();
    const records: number[] = [];
    for (let record = 0; record < (numbers?.length ?? 0); record++) {
      const number = this.at(column, record);
      if (number === 0) continue;
      let isSame = same.get(number);
      if (isSame === undefined) {
        isSame = foldText(this.#texts.text(number - 1)) === wanted;
        same.set(number, isSame);
      }
      if (isSame) records.push(record);
    }
    return records;
  }
}
