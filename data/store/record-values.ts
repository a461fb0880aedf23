import type { CatalogRecord, Signature } from '@/data/catalog/record';
import { encodeExports } from './export-codec';
import { LastRows } from './last-rows';
import { encodeHandles, encodeTexts } from './list-codecs';
import { encodeMisuse } from './misuse-codec';
import type { ValueTableName } from './pack-format';
import type { PartQueue } from './part-queue';
import { StringInterner } from './string-interner';
import { encodeJson, encodeText } from './text-codec';
import type { References } from './value-references';
import { ValueWriter } from './value-writer';

/** Moves a record's large and shared values into tables. */
export class RecordValues {
  #tables = new Map<ValueTableName, ValueWriter>();
  #names = new StringInterner();
  #exports = new LastRows();
  #misuse = new LastRows();
  #signatures = new LastRows();
  #queue: PartQueue;
  #onSignature: (signature: Signature) => void;

  /** @param onSignature told of each signature that no record before had */
  constructor(queue: PartQueue, onSignature: (signature: Signature) => void) {
    this.#queue = queue;
    this.#onSignature = onSignature;
  }

  put(record: CatalogRecord): References {
    const references: References = {};
    if (record.kind === 'com') {
      if (record.instance) {
        references.instance = this.#table('instances').put(encodeJson(record.instance));
      }
      return references;
    }
    const { exports, misuse, docs, runtime, signature, hashes } = record;
    const texts = this.#table('texts');
    const lists = this.#table('lists');
    if (exports) {
      references.exports = this.#exports.number(exports, () =>
        this.#table('exports').put(encodeExports(exports, this.#name)),
      );
    }
    if (misuse) {
      references.misuse = this.#misuse.number(misuse, () =>
        this.#table('misuse').put(encodeMisuse(misuse)),
      );
    }
    if (docs !== undefined) references.docs = texts.put(encodeText(docs));
    if (runtime?.stdout !== undefined) references.stdout = texts.put(encodeText(runtime.stdout));
    if (runtime?.stderr !== undefined) references.stderr = texts.put(encodeText(runtime.stderr));
    if (runtime?.handles) references.handles = lists.put(encodeHandles(runtime.handles));
    if (runtime?.modules) references.modules = lists.put(encodeTexts(runtime.modules));
    if (signature) {
      references.signature = this.#signatures.number([signature], () => this.#signature(signature));
    }
    if (hashes.ssdeep !== undefined) {
      references.ssdeep = this.#table('digests').append(hashes.ssdeep);
    }
    return references;
  }

  /** Closes all blocks. */
  flush(): void {
    for (const table of this.#tables.values()) table.flush();
  }

  #signature(signature: Signature): number {
    const table = this.#table('signatures');
    const next = table.count;
    const number = table.put(encodeJson(signature));
    if (number === next) this.#onSignature(signature);
    return number;
  }

  #name = (name: string): number => {
    const known = this.#names.count;
    const number = this.#names.intern(name);
    if (number === known) this.#table('names').append(name);
    return number;
  };

  #table(name: ValueTableName): ValueWriter {
    let table = this.#tables.get(name);
    if (!table) {
      table = new ValueWriter(name, this.#queue);
      this.#tables.set(name, table);
    }
    return table;
  }
}
