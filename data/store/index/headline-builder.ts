import type { CatalogRecord, ComRecord, FileRecord, Signature } from '@/data/catalog/record';
import { ByteWriter } from '../bytes/byte-writer';
import { hexToBytes, isHexOf } from '../bytes/hex';
import type { Sections } from '../bytes/sections';
import { StringInterner } from '../bytes/string-interner';
import { encodeStrings } from '../bytes/string-table';
import { NumberList, toPlanes } from '../bytes/typed-columns';
import { commonName } from '../records/common-name';
import { isPlainClsid, usualComId, usualFileId } from '../records/derived-names';
import { shortComPage, shortFilePage } from '../records/short-page';
import type { References } from '../values/value-references';
import {
  FLAG_COM,
  FLAG_DIGEST,
  FLAG_IDENTITY,
  FLAG_PATH_BY_NAME,
  FLAG_USUAL_ID,
  HEADLINE_COLUMNS,
  HEADLINES_PER_PART,
  type HeadlineColumn,
  IDENTITY_BYTES,
  isTextColumn,
  SIGNED_NO,
  SIGNED_UNKNOWN,
  SIGNED_YES,
} from './headline-columns';

const NO_IDENTITY = new Uint8Array(IDENTITY_BYTES);

/** Columns that follow from a record's signature, which may come after the record. */
const OF_SIGNATURE: ReadonlySet<HeadlineColumn> = new Set(['signer', 'signed']);

/** Headlines of neighbouring records, as columns of one part. */
export interface HeadlinePart {
  first: number;
  count: number;
  packed: Sections;
  stored: Sections;
}

/** Collects what the index knows of each record without opening a shard. */
export class HeadlineBuilder {
  #texts = new StringInterner();
  #columns = new Map(HEADLINE_COLUMNS.map((column) => [column, new NumberList()]));
  #identities = new ByteWriter();
  /** By signature: one more than the number of the signer's text, and what of it is known. */
  #signers = new NumberList();
  #signed = new NumberList();

  get count(): number {
    return this.#columns.get('flags')?.length ?? 0;
  }

  /** @param misuse rows of possible misuse */
  addRecord(record: CatalogRecord, references: References, misuse: number): void {
    if (record.kind === 'file') this.#addFile(record, references, misuse);
    else this.#addCom(record);
    this.#endRow();
  }

  /** Keeps the numbers of later records where one cannot be read: it has neither name nor keys. */
  addUnreadable(): void {
    this.#identities.append(NO_IDENTITY);
    this.#endRow();
  }

  addSignature({ subject, valid }: Signature): void {
    this.#signers.push(this.#text(subject && commonName(subject)));
    this.#signed.push(valid === undefined ? SIGNED_UNKNOWN : valid ? SIGNED_YES : SIGNED_NO);
  }

  /** Parts of the records in their order. */
  *build(): Generator<HeadlinePart> {
    this.#resolveSignatures();
    const identities = this.#identities.toBytes();
    for (let first = 0; first < this.count; first += HEADLINES_PER_PART) {
      const count = Math.min(HEADLINES_PER_PART, this.count - first);
      const packed = this.#packed(first, first + count);
      const own = identities.subarray(first * IDENTITY_BYTES, (first + count) * IDENTITY_BYTES);
      yield { first, count, packed, stored: { identities: own } };
    }
  }

  /** Who signed each record, which is known once all signatures are. */
  #resolveSignatures(): void {
    for (const signature of this.#columns.get('signature')?.view() ?? []) {
      this.#set('signer', signature === 0 ? 0 : this.#signers.at(signature - 1));
      this.#set('signed', signature === 0 ? SIGNED_UNKNOWN : this.#signed.at(signature - 1));
    }
  }

  /** Columns of some records, with the texts that these have. */
  #packed(start: number, end: number): Sections {
    const numbers = new Map([[0, 0]]);
    const own = (text: number) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    };
    const columns = [...this.#columns].map(([name, column]): [string, Uint8Array] => {
      const rows = column.view().subarray(start, end);
      return [name, toPlanes(isTextColumn(name) ? rows.map(own) : rows)];
    });
    const texts = [...numbers.keys()].slice(1).map((text) => this.#texts.text(text - 1));
    const lengths = texts.map((text) => text.length);
    return { ...encodeStrings(texts.join(''), lengths), ...Object.fromEntries(columns) };
  }

  #addFile(record: FileRecord, references: References, misuse: number): void {
    const { name, path, version, scan, hashes } = record;
    const md5 = hashes.md5 ?? '';
    const hasMd5 = isHexOf(md5, IDENTITY_BYTES);
    this.#identities.append(hasMd5 ? hexToBytes(md5) : NO_IDENTITY);
    const byName = path?.endsWith(name) === true && name !== '';
    const usualId = hasMd5 && record.id === usualFileId(name, md5);
    this.#set('name', this.#text(name));
    this.#set('path', this.#text(byName ? path.slice(0, -name.length) : path));
    this.#set('description', this.#text(record.description));
    this.#set('company', this.#text(version?.company));
    this.#set('product', this.#text(version?.product));
    this.#set('originalFilename', this.#text(version?.originalFilename));
    this.#set('fileVersion', this.#text(version?.fileVersion));
    this.#set('machine', this.#text(version?.machine));
    this.#set('signature', oneMore(references.signature));
    this.#set('exports', oneMore(references.exports));
    this.#set('detections', oneMore(scan?.detections));
    this.#set('engines', oneMore(scan?.engines));
    this.#set('misuse', misuse);
    if (!usualId) this.#set('id', this.#text(record.id));
    if (record.page !== undefined) {
      const page = shortFilePage(record.page, name, hasMd5 ? md5 : '');
      this.#set('page', this.#text(page));
    }
    this.#set(
      'flags',
      (byName ? FLAG_PATH_BY_NAME : 0) |
        (references.ssdeep === undefined ? 0 : FLAG_DIGEST) |
        (usualId ? FLAG_USUAL_ID : 0) |
        (hasMd5 ? FLAG_IDENTITY : 0),
    );
  }

  #addCom(record: ComRecord): void {
    const { clsid } = record;
    const plain = isPlainClsid(clsid);
    this.#identities.append(plain ? hexToBytes(clsid.replaceAll('-', '')) : NO_IDENTITY);
    const usualId = plain && record.id === usualComId(clsid);
    this.#set('name', this.#text(record.name ?? (plain ? undefined : clsid)));
    this.#set('path', this.#text(record.servers?.find(({ path }) => path)?.path));
    this.#set('originalFilename', this.#text(record.progId));
    if (!usualId) this.#set('id', this.#text(record.id));
    if (record.page !== undefined) {
      this.#set('page', this.#text(shortComPage(record.page, plain ? clsid : '')));
    }
    this.#set('flags', FLAG_COM | (usualId ? FLAG_USUAL_ID : 0) | (plain ? FLAG_IDENTITY : 0));
  }

  #text(text: string | undefined): number {
    return text === undefined ? 0 : this.#texts.intern(text) + 1;
  }

  #set(column: HeadlineColumn, value: number): void {
    this.#columns.get(column)?.push(value);
  }

  /** Columns that the row did not set have nothing there. */
  #endRow(): void {
    const rows = this.#identities.length / IDENTITY_BYTES;
    for (const [name, column] of this.#columns) {
      if (!OF_SIGNATURE.has(name) && column.length < rows) column.push(0);
    }
  }
}

/** Counts that do not fit a column are left to the record itself. */
function oneMore(value: number | undefined): number {
  return Number.isInteger(value) && value !== undefined && value >= 0 && value < 2 ** 31
    ? value + 1
    : 0;
}
