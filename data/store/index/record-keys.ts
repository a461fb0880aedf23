import { type CatalogRecord, HASH_TYPES, type Signature } from '@/data/catalog/record';
import { toHashKey, toNameKey, toPageKey, toPathKey, toSerialKey } from '@/data/detect/keys';
import { isHexOf } from '../bytes/hex';
import type { Sections } from '../bytes/sections';
import { isPlainClsid, usualComId, usualFileId } from '../records/derived-names';
import { HASH_BYTES } from '../records/hash-columns';
import { hexBucket, hexRest, textHash } from './key-hash';
import { KeyTableBuilder } from './key-table-builder';
import { hashKeyNumber, type TextKeyType, textKeyNumber } from './key-types';

/** Collects the keys by which records are found. */
export class RecordKeys {
  #hashes = new KeyTableBuilder();
  #texts = new KeyTableBuilder();

  addRecord(record: CatalogRecord, number: number): void {
    if (record.kind === 'com') {
      const plain = isPlainClsid(record.clsid);
      if (plain) this.#addText('clsid', record.clsid, number);
      if (!plain || record.id !== usualComId(record.clsid)) this.#addText('id', record.id, number);
      this.#addPage(record.page, plain ? `clsid_${record.clsid}` : '', number);
      return;
    }
    const { name, path, hashes } = record;
    for (const type of HASH_TYPES) {
      const hash = hashes[type];
      if (hash === undefined) continue;
      // What is a key already need not be made one: 80,000 times in half the library.
      const key = isHexOf(hash, HASH_BYTES[type]) ? hash : toHashKey(hash);
      if (key) this.#hashes.add(hexBucket(key), hexRest(key), hashKeyNumber(type), number);
    }
    this.#addText('name', toNameKey(name), number);
    if (path !== undefined) this.#addText('path', toPathKey(path), number);
    const md5 = toHashKey(hashes.md5 ?? '');
    if (!md5 || record.id !== usualFileId(name, md5)) this.#addText('id', record.id, number);
    this.#addPage(record.page, md5 && `-${md5}`, number);
  }

  /** Keys of a signature, which all records that carry it share. */
  addSignature({ thumbprint, serial }: Signature, number: number): void {
    const print = toHashKey(thumbprint ?? '');
    if (print) {
      this.#hashes.add(hexBucket(print), hexRest(print), hashKeyNumber('thumbprint'), number);
    }
    const key = toSerialKey(serial ?? '');
    if (key) this.#hashes.add(hexBucket(key), hexRest(key), hashKeyNumber('serial'), number);
  }

  /** Shards of both tables. */
  build(): { hashes: Sections[]; texts: Sections[] } {
    return { hashes: this.#hashes.build(), texts: this.#texts.build() };
  }

  /**
   * Pages are found by the MD5 or CLSID that they end with; only others need keys of their own.
   * @param ending `''` where the record has neither
   */
  #addPage(page: string | undefined, ending: string, number: number): void {
    if (page === undefined || (ending && page.toLowerCase().endsWith(`${ending}.md`))) return;
    this.#addText('page', toPageKey(page), number);
  }

  #addText(type: TextKeyType, key: string, number: number): void {
    if (!key) return;
    const { bucket, rest } = textHash(key);
    this.#texts.add(bucket, rest, textKeyNumber(type), number);
  }
}
