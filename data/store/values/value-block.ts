import type { Sections } from '../bytes/sections';
import { damaged } from '../damage';
import { decodeBlock, type Values } from './block-codec';

/** One block of a table of values, opened. */
export class ValueBlock {
  readonly first: number;
  readonly #contents: Uint8Array;
  readonly #ends: Uint32Array;

  /**
   * @param first number of the block's first value
   * @param count values that the manifest promises
   * @throws {DamagedPart} where the block holds another number of values
   */
  constructor(sections: Sections, first: number, count: number) {
    const { contents, ends } = decodeBlock(sections, count);
    this.first = first;
    this.#contents = contents;
    this.#ends = ends;
  }

  /** Bytes held in memory. */
  get weight(): number {
    return this.#contents.length + this.#ends.byteLength;
  }

  /** @throws {DamagedPart} where the value is not in the block */
  value(number: number): Uint8Array {
    const at = number - this.first;
    const end = this.#ends[at] ?? damaged(`value ${number} is not in it`);
    return this.#contents.subarray(at === 0 ? 0 : this.#ends[at - 1], end);
  }

  /** All values in one, and where each ends. */
  get joined(): Values {
    return { contents: this.#contents, ends: this.#ends };
  }

  /** All values in the order of their numbers. */
  *values(): Generator<Uint8Array> {
    for (let at = 0; at < this.#ends.length; at++) yield this.value(this.first + at);
  }
}
