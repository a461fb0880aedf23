import type { CatalogRecord, Signature } from '@/data/catalog/record';
import { HeadlineBuilder } from './headline-builder';
import type { PartQueue } from './part-queue';
import { RecordKeys } from './record-keys';
import type { References } from './value-references';

/** Collects the index of a pack in compact tables, record by record. */
export class IndexBuilder {
  #keys = new RecordKeys();
  #headlines = new HeadlineBuilder();
  #signatures = 0;

  add(record: CatalogRecord, references: References, misuse: number): void {
    this.#keys.addRecord(record, this.#headlines.count);
    this.#headlines.addRecord(record, references, misuse);
  }

  /** Signatures come in the order of their numbers, each before or after the records that carry it. */
  addSignature(signature: Signature): void {
    this.#keys.addSignature(signature, this.#signatures++);
    this.#headlines.addSignature(signature);
  }

  /** Keeps the numbers of later records where one cannot be read. */
  addUnreadable(): void {
    this.#headlines.addUnreadable();
  }

  write(queue: PartQueue): void {
    const { hashes, texts } = this.#keys.build();
    const { rests, ...others } = hashes;
    queue.add({ name: 'index/hashes', kind: 'index' }, others, rests ? { rests } : {});
    queue.add({ name: 'index/texts', kind: 'index' }, texts);
    const { packed, stored } = this.#headlines.build();
    queue.add({ name: 'index/headlines', kind: 'index' }, packed, stored);
  }
}
