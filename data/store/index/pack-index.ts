import type { CatalogIndex, IndexKeys, KeyHit, SharedFact } from '@/data/catalog/catalog-index';
import type { Headline } from '@/data/catalog/finding';
import { runSliced } from '@/data/catalog/sliced';
import { identityOfPage, toNameKey, toPageKey, toPathKey } from '@/data/detect/keys';
import { damaged } from '../damage';
import type { PartSource } from '../part-source';
import { HEADLINES_PER_PART } from './headline-columns';
import { HeadlineShard } from './headline-shard';
import { Headlines } from './headlines';
import { HASH_INDEX, HEADLINE_INDEX, TEXT_INDEX } from './index-builder';
import { hexBucket, hexRest, textHash } from './key-hash';
import { KeyShard, KeyTable, subjectOf, typeOf } from './key-table';
import { HASH_KEY_TYPES, hashKeyNumber, TEXT_KEY_TYPES, type TextKeyType } from './key-types';
import { Postings } from './postings';
import { Shards } from './shards';

/** Hex characters that the table of hashes holds. */
const KEY_DIGITS = 12;
const MIN_HEAD = 8;
const MD5 = hashKeyNumber('md5');
const FIRST_OF_SIGNATURE = hashKeyNumber('thumbprint');

/**
 * The index of an open pack, whose parts are read when they are wanted. What asks of a part that is not
 * read throws `UnreadShard`.
 */
export class PackIndex implements CatalogIndex {
  readonly headlines: Headlines;
  #hashes: KeyTable;
  #texts: KeyTable;
  #signatures: Postings | undefined;
  #digests: ((record: number) => string) | undefined;
  #isWhole = false;

  /** @throws {DamagedPart} where parts are missing */
  constructor(source: PartSource) {
    this.#hashes = new KeyTable(keyShards(source, HASH_INDEX));
    this.#texts = new KeyTable(keyShards(source, TEXT_INDEX));
    this.headlines = new Headlines(headlineShards(source), recordsOf(source));
  }

  /**
   * Reads what the answers for these keys need; for all that is asked beside them `UnreadShard` is thrown.
   * @param onHashed is told, before headlines are read, which records may have the hashes; those of an
   * MD5 are left out, which the headline confirms
   * @throws {DamagedPart}
   */
  async ready(
    { hashes, texts }: IndexKeys,
    onHashed: (records: readonly number[]) => void,
  ): Promise<void> {
    if (this.#isWhole) return;
    const buckets = texts.map((key) => textHash(key));
    await Promise.all([
      ...hashes.map((key) => this.#hashes.ready(hexBucket(key))),
      ...buckets.map(({ bucket }) => this.#texts.ready(bucket)),
    ]);
    const ofHashes = hashes.flatMap((key) => this.#startingWith(key));
    // Who carries a signature, every record says of itself.
    if (ofHashes.some(isOfSignature)) await this.headlines.whole();
    else onHashed(ofHashes.filter((target) => typeOf(target) !== MD5).map(subjectOf));
    const targets = buckets.flatMap(({ bucket, rest }) => this.#texts.find(bucket, rest, rest));
    await Promise.all(
      [...ofHashes, ...targets].map((target) => this.headlines.ready(subjectOf(target))),
    );
  }

  /** Reads all of it, so that everything is answered. @throws {DamagedPart} */
  async whole(): Promise<void> {
    if (this.#isWhole) return;
    await Promise.all([this.#hashes.whole(), this.#texts.whole(), this.headlines.whole()]);
    this.#isWhole = true;
  }

  get count(): number {
    return this.headlines.count;
  }

  findHash(key: string): KeyHit[] {
    const rest = hexRest(key);
    return this.#hits(this.#hashes.find(hexBucket(key), rest, rest), Number.POSITIVE_INFINITY);
  }

  findHashPrefix(head: string, limit: number): KeyHit[] {
    return head.length < MIN_HEAD ? [] : this.#hits(this.#startingWith(head), limit);
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
    const { md5, clsid } = identityOfPage(key);
    const found = new Set([...this.#withMd5(md5), ...this.findClsid(clsid)]);
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
    return this.headlines.withText(fact, text);
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
    if (key === '') return [];
    const { bucket, rest } = textHash(key);
    return this.#texts
      .find(bucket, rest, rest)
      .filter((target) => TEXT_KEY_TYPES[typeOf(target)] === type)
      .map(subjectOf)
      .filter((record) => record < this.count && keyOf(record) === key);
  }

  /** What the keys point at that begin with the first digits of this one. */
  #startingWith(key: string): readonly number[] {
    const digits = key.slice(0, KEY_DIGITS);
    const low = digits.padEnd(KEY_DIGITS, '0');
    const high = digits.padEnd(KEY_DIGITS, 'f');
    return this.#hashes.find(hexBucket(low), hexRest(low), hexRest(high));
  }

  #hits(targets: readonly number[], limit: number): KeyHit[] {
    const hits: KeyHit[] = [];
    for (const target of targets) {
      const by = HASH_KEY_TYPES[typeOf(target)];
      if (by === undefined) continue;
      const subject = subjectOf(target);
      if (isOfSignature(target)) this.#addSigned(subject, by, hits);
      else if (subject < this.count) hits.push({ record: subject, by });
      if (hits.length >= limit) return hits.slice(0, limit);
    }
    return hits;
  }

  /** All records that carry the signature that a thumbprint or serial number belongs to. */
  #addSigned(signature: number, by: KeyHit['by'], hits: KeyHit[]): void {
    for (const record of this.#signedWith(signature)) hits.push({ record, by });
  }

  /** Turned around at the first question, which most pages have none of. */
  #signedWith(signature: number): number[] {
    this.#signatures ??= new Postings(this.headlines.numbers('signature'));
    return this.#signatures.of(signature);
  }
}

function isOfSignature(target: number): boolean {
  return typeOf(target) >= FIRST_OF_SIGNATURE;
}

function keyShards(source: PartSource, prefix: string): Shards<KeyShard> {
  const count = source.named(prefix).length;
  return new Shards(
    count,
    async (number) => new KeyShard(await source.sections(`${prefix}${number}`), number, count),
  );
}

function headlineShards(source: PartSource): Shards<HeadlineShard> {
  const parts = source.named(HEADLINE_INDEX);
  return new Shards(parts.length, async (number) => {
    const name = `${HEADLINE_INDEX}${number}`;
    const { count = 0 } = source.part(name) ?? {};
    return runSliced(HeadlineShard.make(await source.sections(name), count));
  });
}

/** Records of all parts of headlines. @throws {DamagedPart} where they are not one after the other */
function recordsOf(source: PartSource): number {
  let records = 0;
  for (const [number] of source.named(HEADLINE_INDEX).entries()) {
    const { first, count = 0 } = source.part(`${HEADLINE_INDEX}${number}`) ?? {};
    if (first !== number * HEADLINES_PER_PART) damaged('its parts are not all there');
    records = first + count;
  }
  return records;
}
