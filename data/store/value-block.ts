import { ByteReader } from './byte-reader';
import { damaged } from './damage';
import { type Sections, section } from './sections';

/** One block of a table of values, opened. */
export class ValueBlock {
  readonly first: number;
  readonly count: number;
  #contents: Uint8Array;
  #ends: Uint32Array;

  /**
   * @param first number of the block's first value
   * @param count values that the manifest promises
   * @throws {DamagedPart} where the block holds another number of values
   */
  constructor(sections: Sections, first: number, count: number) {
    this.first = first;
    this.count = count;
    this.#contents = section(sections, 'contents');
    const reader = new ByteReader(section(sections, 'lengths'));
    const ends: number[] = [];
    let end = 0;
    while (!reader.atEnd) {
      end += reader.varint();
      ends.push(end);
    }
    if (ends.length !== count || end !== this.#contents.length)
      damaged('its values are not all there');
    this.#ends = Uint32Array.from(ends);
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

  /** All values in the order of their numbers. */
  values(): Uint8Array[] {
    return Array.from(this.#ends, (end, at) =>
      this.#contents.subarray(at === 0 ? 0 : this.#ends[at - 1], end),
    );
  }
}
