import type { CatalogIndex, KeyHit, SharedFact } from '@/data/catalog/catalog-index';
import type { Headline } from '@/data/catalog/finding';
import { toClsidKey, toNameKey, toPageKey, toPathKey } from '@/data/detect/keys';
import { Headlines } from './headlines';
import { hexBucket, hexRest, textHash } from './key-hash';
import { type EntryRange, KeyTable, subjectOf, typeOf } from './key-table';
import { HASH_KEY_TYPES, hashKeyNumber, TEXT_KEY_TYPES, type TextKeyType } from './key-types';
import { Postings } from './postings';
import type { Sections } from './sections';

/** Hex characters that the table of hashes holds. */
const KEY_DIGITS = 12;
const MIN_HEAD = 8;
const MD5 = hashKeyNumber('md5');
const FIRST_OF_SIGNATURE = hashKeyNumber('thumbprint');

/** The index of an open pack. */
export class PackIndex implements CatalogIndex {
  readonly headlines: Headlines;
  #hashes: KeyTable;
  #texts: KeyTable;
  #signatures: Postings | undefined;
  #digests: ((record: number) => string) | undefined;

  private constructor(headlines: Headlines, hashes: KeyTable, texts: KeyTable) {
    this.headlines = headlines;
    this.#hashes = hashes;
    this.#texts = texts;
  }

  /** Opens the columns step by step. @throws {DamagedPart} */
  static *make(
    parts: Record<'hashes' | 'texts' | 'headlines', Sections>,
  ): Generator<void, PackIndex> {
    const headlines = yield* Headlines.make(parts.headlines);
    yield;
    const hashes = new KeyTable(parts.hashes);
    yield;
    return new PackIndex(headlines, hashes, new KeyTable(parts.texts));
  }

  get count(): number {
    return this.headlines.count;
  }

  findHash(key: string): KeyHit[] {
    const hits: KeyHit[] = [];
    const range = this.#hashes.find(hexBucket(key), hexRest(key));
    this.#collect(range, hits, Number.POSITIVE_INFINITY);
    return hits;
  }

  findHashPrefix(head: string, limit: number): KeyHit[] {
    const digits = head.slice(0, KEY_DIGITS);
    if (digits.length < MIN_HEAD) return [];
    const low = digits.padEnd(KEY_DIGITS, '0');
    const high = digits.padEnd(KEY_DIGITS, 'f');
    const range = this.#hashes.findRange(
      hexBucket(low),
      hexRest(low),
      hexBucket(high),
      hexRest(high),
    );
    const hits: KeyHit[] = [];
    this.#collect(range, hits, limit);
    return hits;
  }

  findName(key: string): number[] {
    return this.#findText('name', key, (record) => toNameKey(this.headlines.name(record) ?? ''));
  }

  findPath(key: string): number[] {
    return this.#findText('path', key, (record) => toPathKey(this.headlines.path(record) ?? ''));
  }

  findClsid(key: string): number[] {
    return this.#findText('clsid', key, (record) => this.headlines.clsid(record));
  }

  findPage(key: string): number[] {
    const clsid = toClsidKey(key.replace(/^clsid-/, ''));
    const found = new Set([...this.#withMd5(key.slice(-32)), ...this.findClsid(clsid)]);
    for (const record of found) if (!this.#isCalled(record, key)) found.delete(record);
    for (const record of this.#findText('id', key, (one) => this.headlines.id(one))) {
      found.add(record);
    }
    for (const record of this.#findText('page', key, (one) => this.#pageKey(one))) {
      found.add(record);
    }
    return [...found].sort((one, other) => one - other);
  }

  findFact(fact: SharedFact, text: string): number[] {
    return fact === 'signer'
      ? this.headlines.withSigner(text).flatMap((signature) => this.#signedWith(signature))
      : this.headlines.withText(fact, text);
  }

  id(record: number): string {
    return this.headlines.id(record);
  }

  headline(record: number): Headline {
    return this.headlines.headline(record);
  }

  name(record: number): string {
    return this.headlines.name(record) ?? '';
  }

  path(record: number): string {
    return this.headlines.path(record) ?? '';
  }

  digest(record: number): string {
    return this.#digests?.(record) ?? '';
  }

  /** Makes the digests known, which are loaded apart from the index. */
  setDigests(digest: (record: number) => string): void {
    this.#digests = digest;
  }

  /** Records that carry a signature: turned around at the first question, which most pages have none of. */
  #signedWith(signature: number): number[] {
    const { headlines } = this;
    this.#signatures ??= new Postings(headlines.column('signature'), headlines.signatures);
    return this.#signatures.of(signature);
  }

  #isCalled(record: number, key: string): boolean {
    return this.headlines.id(record) === key || this.#pageKey(record) === key;
  }

  #pageKey(record: number): string {
    return toPageKey(this.headlines.page(record) ?? '');
  }

  #withMd5(hex: string): number[] {
    if (!/^[0-9a-f]{32}$/.test(hex)) return [];
    return this.findHash(hex)
      .filter(({ by }) => by === HASH_KEY_TYPES[MD5])
      .map(({ record }) => record);
  }

  #findText(type: TextKeyType, key: string, keyOf: (record: number) => string): number[] {
    const records: number[] = [];
    if (key === '') return records;
    const { bucket, rest } = textHash(key);
    const { start, end } = this.#texts.find(bucket, rest);
    for (let entry = start; entry < end; entry++) {
      const target = this.#texts.target(entry);
      if (TEXT_KEY_TYPES[typeOf(target)] !== type) continue;
      const record = subjectOf(target);
      if (keyOf(record) === key) records.push(record);
    }
    return records;
  }

  #collect({ start, end }: EntryRange, hits: KeyHit[], limit: number): void {
    for (let entry = start; entry < end && hits.length < limit; entry++) {
      const target = this.#hashes.target(entry);
      const type = typeOf(target);
      const by = HASH_KEY_TYPES[type];
      if (by === undefined) continue;
      const subject = subjectOf(target);
      if (type < FIRST_OF_SIGNATURE) hits.push({ record: subject, by });
      else this.#collectSigned(subject, by, hits, limit);
    }
  }

  #collectSigned(signature: number, by: KeyHit['by'], hits: KeyHit[], limit: number): void {
    for (const record of this.#signedWith(signature)) {
      if (hits.length >= limit) return;
      hits.push({ record, by });
    }
  }
}
