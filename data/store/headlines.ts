import type { Headline } from '@/data/catalog/finding';
import { foldText } from '@/data/catalog/search-words';
import { damaged } from './damage';
import { toClsid, usualComId, usualFileId } from './derived-names';
import {
  FLAG_COM,
  FLAG_DIGEST,
  FLAG_IDENTITY,
  FLAG_PATH_BY_NAME,
  FLAG_USUAL_ID,
  HEADLINE_COLUMNS,
  type HeadlineColumn,
  IDENTITY_BYTES,
  SIGNED_YES,
} from './headline-columns';
import { bytesToHex } from './hex';
import { type Sections, section } from './sections';
import { fullComPage, fullFilePage } from './short-page';
import { decodeStrings, type StringTable } from './string-table';
import { PlaneColumn } from './typed-columns';

const TEXT_FACTS = [
  'description',
  'company',
  'product',
  'originalFilename',
  'fileVersion',
  'machine',
] as const;

/** What the index knows of each record, in columns; a headline is put together when it is asked for. */
export class Headlines {
  readonly count: number;
  /** Distinct texts of all columns. */
  readonly texts: StringTable;
  #columns: Map<HeadlineColumn, PlaneColumn>;
  #identities: Uint8Array;
  #signers: PlaneColumn;
  #signed: Uint8Array;

  private constructor(sections: Sections, texts: StringTable) {
    this.texts = texts;
    this.#columns = new Map(
      HEADLINE_COLUMNS.map((name) => [name, new PlaneColumn(section(sections, name))]),
    );
    this.#identities = section(sections, 'identities');
    this.#signers = new PlaneColumn(section(sections, 'signers'));
    this.#signed = section(sections, 'signed');
    this.count = this.#identities.length / IDENTITY_BYTES;
    for (const column of this.#columns.values()) {
      if (column.length !== this.count) damaged('its columns differ in length');
    }
  }

  /** Opens the columns step by step. @throws {DamagedPart} */
  static *make(sections: Sections): Generator<void, Headlines> {
    return new Headlines(sections, yield* decodeStrings(sections));
  }

  /** A column by its name: for text columns 0 says absent, n + 1 the text n. */
  column(name: HeadlineColumn): PlaneColumn {
    return this.#columns.get(name) ?? damaged(`its column "${name}" is missing`);
  }

  /** Distinct signatures. */
  get signatures(): number {
    return this.#signers.length;
  }

  /** Records whose text in a column is this one, case and accents aside. */
  withText(column: HeadlineColumn, text: string): number[] {
    return this.#placesOf(this.column(column), text);
  }

  /** Signatures whose signer has this name, case and accents aside. */
  withSigner(name: string): number[] {
    return this.#placesOf(this.#signers, name);
  }

  /** Places of a text in a column of numbers of texts; each distinct one is compared once. */
  #placesOf(column: PlaneColumn, text: string): number[] {
    const wanted = foldText(text);
    const same = new Map<number, boolean>();
    const places: number[] = [];
    for (let place = 0; place < column.length; place++) {
      const number = column.at(place);
      if (number === 0) continue;
      let isSame = same.get(number);
      if (isSame === undefined) {
        isSame = foldText(this.texts.text(number - 1)) === wanted;
        same.set(number, isSame);
      }
      if (isSame) places.push(place);
    }
    return places;
  }

  isCom(record: number): boolean {
    return (this.#at('flags', record) & FLAG_COM) !== 0;
  }

  hasDigest(record: number): boolean {
    return (this.#at('flags', record) & FLAG_DIGEST) !== 0;
  }

  name(record: number): string | undefined {
    return this.#text('name', record);
  }

  path(record: number): string | undefined {
    const path = this.#text('path', record);
    return this.#is(record, FLAG_PATH_BY_NAME) ? `${path ?? ''}${this.name(record) ?? ''}` : path;
  }

  /**
   * Whether the record's name is this key but for capitals of ASCII. A key is its own key, whatever
   * its capitals, so that nothing need be normalised; false says nothing.
   */
  isPlainlyNamed(record: number, key: string): boolean {
    const name = this.#at('name', record) - 1;
    return name >= 0 && this.texts.length(name) === key.length && this.texts.isIn(key, 0, name);
  }

  /** The same for its path. */
  isPlainlyAt(record: number, key: string): boolean {
    const path = this.#at('path', record) - 1;
    if (path < 0) return false;
    const name = this.#is(record, FLAG_PATH_BY_NAME) ? this.#at('name', record) - 1 : -1;
    const head = this.texts.length(path);
    const tail = name < 0 ? 0 : this.texts.length(name);
    if (head + tail !== key.length || !this.texts.isIn(key, 0, path)) return false;
    return name < 0 || this.texts.isIn(key, head, name);
  }

  id(record: number): string {
    if (!this.#is(record, FLAG_USUAL_ID)) return this.#text('id', record) ?? '';
    return this.isCom(record)
      ? usualComId(this.clsid(record))
      : usualFileId(this.name(record) ?? '', this.#identity(record));
  }

  page(record: number): string | undefined {
    const short = this.#text('page', record);
    if (short === undefined) return undefined;
    if (this.isCom(record)) return fullComPage(short, this.clsid(record));
    const md5 = this.#is(record, FLAG_IDENTITY) ? this.#identity(record) : '';
    return fullFilePage(short, this.name(record) ?? '', md5);
  }

  /** `''` for a file, and for a CLSID that is not formed as one. */
  clsid(record: number): string {
    const known = this.isCom(record) && this.#is(record, FLAG_IDENTITY);
    return known ? toClsid(this.#identity(record)) : '';
  }

  /** Of a COM object. */
  progId(record: number): string | undefined {
    return this.isCom(record) ? this.#text('originalFilename', record) : undefined;
  }

  headline(record: number): Headline {
    const com = this.isCom(record);
    const headline: Headline = {
      kind: com ? 'com' : 'file',
      id: this.id(record),
      name: this.name(record) ?? this.clsid(record),
      misuse: this.#at('misuse', record),
    };
    const path = this.path(record);
    if (path !== undefined) headline.path = path;
    for (const fact of TEXT_FACTS) {
      const text = this.#text(fact, record);
      if (text !== undefined) headline[com && fact === 'originalFilename' ? 'progId' : fact] = text;
    }
    this.#addSigner(headline, this.#at('signature', record) - 1);
    const detections = this.#at('detections', record);
    const engines = this.#at('engines', record);
    if (detections > 0) headline.detections = detections - 1;
    if (engines > 0) headline.engines = engines - 1;
    return headline;
  }

  #addSigner(headline: Headline, signature: number): void {
    const signer = signature < 0 ? 0 : this.#signers.at(signature);
    const signed = this.#signed[signature];
    if (signer) headline.signer = this.texts.text(signer - 1);
    if (signed) headline.signed = signed === SIGNED_YES;
  }

  #is(record: number, flag: number): boolean {
    return (this.#at('flags', record) & flag) !== 0;
  }

  #identity(record: number): string {
    const start = record * IDENTITY_BYTES;
    return bytesToHex(this.#identities.subarray(start, start + IDENTITY_BYTES));
  }

  #text(column: HeadlineColumn, record: number): string | undefined {
    const number = this.#at(column, record);
    return number === 0 ? undefined : this.texts.text(number - 1);
  }

  #at(column: HeadlineColumn, record: number): number {
    return this.#columns.get(column)?.at(record) ?? 0;
  }
}
