import type { Headline } from '@/data/catalog/finding';
import { foldText } from '@/data/catalog/search/search-words';
import { toClsid, usualComId, usualFileId } from '../records/derived-names';
import { fullComPage, fullFilePage } from '../records/short-page';
import {
  FLAG_COM,
  FLAG_DIGEST,
  FLAG_IDENTITY,
  FLAG_PATH_BY_NAME,
  FLAG_USUAL_ID,
  HEADLINES_PER_PART,
  type HeadlineColumn,
  SIGNED_UNKNOWN,
  SIGNED_YES,
  type TextColumn,
} from './headline-columns';
import type { HeadlineShard } from './headline-shard';
import type { Shards } from './shards';

const TEXT_FACTS = [
  'description',
  'company',
  'product',
  'originalFilename',
  'fileVersion',
  'machine',
  'signer',
] as const;

/** Numbers by record. */
export interface RecordNumbers {
  readonly length: number;
  at(record: number): number;
}

/**
 * What the index knows of each record; a headline is put together when it is asked for. What asks of a
 * record throws `UnreadShard` before that record is ready.
 */
export class Headlines {
  readonly count: number;
  #shards: Shards<HeadlineShard>;

  /** @param count of all records */
  constructor(shards: Shards<HeadlineShard>, count: number) {
    this.#shards = shards;
    this.count = count;
  }

  /** Reads what holds a record; nothing to wait for where that was done. */
  ready(record: number): Promise<void> | undefined {
    return this.#shards.ready(shardOf(record));
  }

  /** Reads all of it. */
  whole(): Promise<void> {
    return this.#shards.whole();
  }

  /** A column of numbers that are no texts. */
  numbers(column: 'signature' | 'exports'): RecordNumbers {
    return { length: this.count, at: (record) => this.#at(column, record) };
  }

  /** Records whose text in a column is this one, case and accents aside. */
  withText(column: TextColumn, text: string): number[] {
    const wanted = foldText(text);
    return this.#shards.all.flatMap((shard, number) =>
      shard.withText(column, wanted).map((record) => number * HEADLINES_PER_PART + record),
    );
  }

  isCom(record: number): boolean {
    return this.#is(record, FLAG_COM);
  }

  hasDigest(record: number): boolean {
    return this.#is(record, FLAG_DIGEST);
  }

  name(record: number): string | undefined {
    return this.#text('name', record);
  }

  path(record: number): string | undefined {
    const path = this.#text('path', record);
    return this.#is(record, FLAG_PATH_BY_NAME) ? `${path ?? ''}${this.name(record) ?? ''}` : path;
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
    const signed = this.#at('signed', record);
    if (signed !== SIGNED_UNKNOWN) headline.signed = signed === SIGNED_YES;
    const detections = this.#at('detections', record);
    const engines = this.#at('engines', record);
    if (detections > 0) headline.detections = detections - 1;
    if (engines > 0) headline.engines = engines - 1;
    return headline;
  }

  #is(record: number, flag: number): boolean {
    return (this.#at('flags', record) & flag) !== 0;
  }

  #identity(record: number): string {
    return this.#shards.at(shardOf(record)).identity(record % HEADLINES_PER_PART);
  }

  #text(column: TextColumn, record: number): string | undefined {
    return this.#shards.at(shardOf(record)).text(column, record % HEADLINES_PER_PART);
  }

  #at(column: HeadlineColumn, record: number): number {
    return this.#shards.at(shardOf(record)).at(column, record % HEADLINES_PER_PART);
  }
}

function shardOf(record: number): number {
  return Math.floor(record / HEADLINES_PER_PART);
}
