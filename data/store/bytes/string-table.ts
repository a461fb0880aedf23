import { damaged } from '../damage';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { type Sections, section } from './sections';
import { decodeTextInSteps, encodeText } from './text-codec';

/** Numbered texts in one long string; each is cut out only when it is asked for. */
export class StringTable {
  #joined: string;
  #offsets: Uint32Array;

  constructor(joined: string, offsets: Uint32Array) {
    this.#joined = joined;
    this.#offsets = offsets;
  }

  get count(): number {
    return this.#offsets.length - 1;
  }

  /** All texts in one. */
  get joined(): string {
    return this.#joined;
  }

  /** Where each text ends. */
  get ends(): Uint32Array {
    return this.#offsets.subarray(1);
  }

  /** `''` for a number out of range. */
  text(number: number): string {
    return this.#joined.slice(this.#offsets[number], this.#offsets[number + 1] ?? 0);
  }
}

/** @param lengths of the texts in UTF-16 units */
export function encodeStrings(joined: string, lengths: Iterable<number>): Sections {
  const writer = new ByteWriter();
  for (const length of lengths) writer.varint(length);
  return { text: encodeText(joined), lengths: writer.toBytes() };
}

/** Lengths that are read between two moments at which the work may pause. */
const STRIDE = 4096;

/** Opens a table step by step. @throws {DamagedPart} where text and lengths disagree */
export function* decodeStrings(sections: Sections): Generator<void, StringTable> {
  const joined = yield* decodeTextInSteps(section(sections, 'text'));
  const lengths = section(sections, 'lengths');
  const offsets = new Uint32Array(lengths.length + 1);
  let count = 0;
  let end = 0;
  for (let at = 0; at < lengths.length; at++) {
    if (count % STRIDE === 0) yield;
    let length = lengths[at] ?? 0;
    // Nearly all lengths are one byte.
    if (length > 0x7f) {
      const reader = new ByteReader(lengths, at);
      length = reader.varint();
      at = reader.at - 1;
    }
    end += length;
    offsets[++count] = end;
  }
  if (end !== joined.length) damaged('its texts and their lengths differ');
  return new StringTable(joined, offsets.subarray(0, count + 1));
}
