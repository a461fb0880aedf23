import type { CatalogRecord, ComRecord, FileRecord, Signature } from '@/data/catalog/record';
import { ByteWriter } from './byte-writer';
import { commonName } from './common-name';
import { isPlainClsid, usualComId, usualFileId } from './derived-names';
import {
  FLAG_COM,
  FLAG_DIGEST,
  FLAG_IDENTITY,
  FLAG_PATH_BY_NAME,
  FLAG_USUAL_ID,
  HEADLINE_COLUMNS,
  type HeadlineColumn,
  IDENTITY_BYTES,
  SIGNED_NO,
  SIGNED_UNKNOWN,
  SIGNED_YES,
} from './headline-columns';
import { hexToBytes, isHexOf } from './hex';
import type { Sections } from './sections';
import { shortComPage, shortFilePage } from './short-page';
import { StringInterner } from './string-interner';
import { encodeStrings } from './string-table';
import { NumberList, toPlanes } from './typed-columns';
import type { References } from './value-references';

const NO_IDENTITY = new Uint8Array(IDENTITY_BYTES);

/** Collects what the index knows of each record without opening a shard. */
export class HeadlineBuilder {
  #texts = new StringInterner();
  #columns = new Map(HEADLINE_COLUMNS.map((column) => [column, new NumberList()]));
  #identities = new ByteWriter();
  #signers = new NumberList();
  #signed = new ByteWriter();

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
    this.#signed.byte(valid === undefined ? SIGNED_UNKNOWN : valid ? SIGNED_YES : SIGNED_NO);
  }

  build(): { packed: Sections; stored: Sections } {
    const columns = [...this.#columns].map(([name, column]) => [name, toPlanes(column.view())]);
    return {
      packed: {
        ...encodeStrings(this.#texts.joined(), this.#texts.lengths()),
        signers: toPlanes(this.#signers.view()),
        signed: this.#signed.toBytes(),
        ...Object.fromEntries(columns),
      },
      stored: { identities: this.#identities.toBytes() },
    };
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
    for (const column of this.#columns.values()) if (column.length < rows) column.push(0);
  }
}

/** Counts that do not fit a column are left to the record itself. */
function oneMore(value: number | undefined): number {
  return Number.isInteger(value) && value !== undefined && value >= 0 && value < 2 ** 31
    ? value + 1
    : 0;
}
