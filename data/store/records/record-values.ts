import type { CatalogRecord, Signature } from '@/data/catalog/record';
import { StringInterner } from '../bytes/string-interner';
import { encodeJson, encodeText } from '../bytes/text-codec';
import type { ValueTableName } from '../pack-format';
import type { PartQueue } from '../part-queue';
import { encodeExports } from '../values/export-codec';
import { encodeHandles, encodeTexts } from '../values/list-codecs';
import { encodeMisuse } from '../values/misuse-codec';
import type { ReferenceColumn, References } from '../values/value-references';
import { ValueWriter } from '../values/value-writer';
import { LastRows } from './last-rows';

/** Moves a record's large and shared values into tables. */
export class RecordValues {
  #tables = new Map<ValueTableName, ValueWriter>();
  #names = new StringInterner();
  #signatures = new StringInterner();
  #lasts = new Map<ReferenceColumn, LastRows>();
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
    const { stdout, stderr, handles, modules } = runtime ?? {};
    if (exports) {
      references.exports = this.#put('exports', exports, 'exports', () =>
        encodeExports(exports, this.#name),
      );
    }
    if (misuse) {
      references.misuse = this.#put('misuse', misuse, 'misuse', () => encodeMisuse(misuse));
    }
    if (docs !== undefined) references.docs = this.#putText('docs', docs);
    if (stdout !== undefined) references.stdout = this.#putText('stdout', stdout);
    if (stderr !== undefined) references.stderr = this.#putText('stderr', stderr);
    if (handles) {
      references.handles = this.#put('handles', handles, 'lists', () => encodeHandles(handles));
    }
    if (modules) {
      references.modules = this.#put('modules', modules, 'lists', () => encodeTexts(modules));
    }
    if (signature) references.signature = this.#putSignature(signature);
    if (hashes.ssdeep !== undefined) {
      references.ssdeep = this.#table('digests').append(hashes.ssdeep);
    }
    return references;
  }

  /** Closes all blocks. */
  flush(): void {
    for (const table of this.#tables.values()) table.flush();
  }

  #put(
    column: ReferenceColumn,
    rows: readonly unknown[],
    table: ValueTableName,
    encode: () => Uint8Array,
  ): number {
    return this.#last(column).number(rows, () => this.#table(table).put(encode()));
  }

  #putText(column: ReferenceColumn, text: string): number {
    return this.#put(column, [text], 'texts', () => encodeText(text));
  }

  /** Few and short: their texts are kept, which is cheaper than to hash one for every record. */
  #putSignature(signature: Signature): number {
    const known = this.#signatures.count;
    const text = JSON.stringify(signature);
    const number = this.#signatures.intern(text);
    if (number === known) {
      this.#table('signatures').append(text);
      this.#onSignature(signature);
    }
    return number;
  }

  #last(column: ReferenceColumn): LastRows {
    let last = this.#lasts.get(column);
    if (!last) {
      last = new LastRows();
      this.#lasts.set(column, last);
    }
    return last;
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
