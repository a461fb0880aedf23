import type { CatalogRecord, Signature } from '@/data/catalog/record';
import type { PartQueue } from '../part-queue';
import type { References } from '../values/value-references';
import { HeadlineBuilder } from './headline-builder';
import { ModuleIndexBuilder } from './module-index';
import { RecordKeys } from './record-keys';

/** Names of the parts of the index, before their number. */
export const HASH_INDEX = 'index/hashes/';
export const TEXT_INDEX = 'index/texts/';
export const HEADLINE_INDEX = 'index/headlines/';
/** Name of the part that says which modules were loaded. */
export const MODULE_INDEX = 'index/modules';

/** What the index takes from the lists that a record refers to. */
export interface IndexedLists {
  /** Rows of possible misuse. */
  misuse: number;
  /** Absent where there are none, or where they cannot be read. */
  modules?: readonly string[] | undefined;
}

/** Collects the index of a pack in compact tables, record by record. */
export class IndexBuilder {
  #keys = new RecordKeys();
  #headlines = new HeadlineBuilder();
  #modules = new ModuleIndexBuilder();
  #signatures = 0;

  /** @param lists what the record refers to: its rows of misuse are counted, its modules indexed */
  add(record: CatalogRecord, references: References, lists: IndexedLists): void {
    this.#keys.addRecord(record, this.#headlines.count);
    this.#headlines.addRecord(record, references, lists.misuse);
    this.#modules.add(lists.modules && references.modules, lists.modules);
  }

  /** Signatures come in the order of their numbers, each before or after the records that carry it. */
  addSignature(signature: Signature): void {
    this.#keys.addSignature(signature, this.#signatures++);
    this.#headlines.addSignature(signature);
  }

  /** Keeps the numbers of later records where one cannot be read. */
  addUnreadable(): void {
    this.#headlines.addUnreadable();
    this.#modules.add(undefined);
  }

  write(queue: PartQueue): void {
    const { hashes, texts } = this.#keys.build();
    hashes.forEach(({ rests, ...others }, number) => {
      const stored = rests ? { rests } : {};
      queue.add({ name: `${HASH_INDEX}${number}`, kind: 'index' }, others, stored);
    });
    texts.forEach((columns, number) => {
      queue.add({ name: `${TEXT_INDEX}${number}`, kind: 'index' }, columns);
    });
    let number = 0;
    for (const { first, count, packed, stored } of this.#headlines.build()) {
      const name = `${HEADLINE_INDEX}${number++}`;
      queue.add({ name, kind: 'index', first, count }, packed, stored);
    }
    queue.add({ name: MODULE_INDEX, kind: 'index' }, this.#modules.build());
  }
}
