import { ByteWriter } from '../bytes/byte-writer';
import { encodeText } from '../bytes/text-codec';
import { NumberList } from '../bytes/typed-columns';
import type { ValueTableName } from '../pack-format';
import type { PartQueue } from '../part-queue';
import { encodeBlock } from './block-codec';
import { DistinctContents } from './distinct-contents';

/** Inflated bytes of a block, at which it is closed. */
export const BLOCK_BYTES = 128 * 1024;

/** Digests hardly compress and one is read with every record: smaller blocks open faster. */
const DIGEST_BLOCK_BYTES = 64 * 1024;

/** Writes one table of values in blocks, values numbered from 0. */
export class ValueWriter {
  #table: ValueTableName;
  #queue: PartQueue;
  #distinct = new DistinctContents();
  #contents = new ByteWriter();
  #ends = new NumberList();
  #blocks = 0;
  #first = 0;
  #count = 0;
  #limit: number;

  constructor(table: ValueTableName, queue: PartQueue) {
    this.#table = table;
    this.#queue = queue;
    this.#limit = table === 'digests' ? DIGEST_BLOCK_BYTES : BLOCK_BYTES;
  }

  /** Number of the next new value. */
  get count(): number {
    return this.#count;
  }

  /** @returns the number of the value with exactly this content, which is written once */
  put(content: Uint8Array): number {
    const number = this.#distinct.number(content);
    if (number === this.#count) {
      this.#contents.append(content);
      this.#endValue();
    }
    return number;
  }

  /** Writes a text that the caller knows to be new (or wants again). */
  append(text: string): number {
    if (!this.#contents.ascii(text)) this.#contents.append(encodeText(text));
    this.#endValue();
    return this.#count - 1;
  }

  #endValue(): void {
    this.#ends.push(this.#contents.length);
    this.#count++;
    if (this.#contents.length >= this.#limit) this.flush();
  }

  /** Closes the block that is open, if it holds anything. */
  flush(): void {
    const count = this.#count - this.#first;
    if (count === 0) return;
    this.#queue.add(
      {
        name: `values/${this.#table}/${this.#blocks++}`,
        kind: 'values',
        table: this.#table,
        first: this.#first,
        count,
      },
      encodeBlock(
        { contents: this.#contents.view(), ends: this.#ends.view() },
        this.#table === 'names',
      ),
    );
    this.#first = this.#count;
    this.#contents.clear();
    this.#ends.clear();
  }
}
