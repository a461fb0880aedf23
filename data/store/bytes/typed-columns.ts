import { damaged } from '../damage';

/** Bytes of a typed array, without a copy. All platforms that browsers run on are little-endian. */
export function bytesOf(array: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** @throws {DamagedPart} where the length is not a multiple of four */
export function asUint32(bytes: Uint8Array): Uint32Array {
  if (bytes.length % 4 !== 0) damaged('a column has half a number');
  return bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    : new Uint32Array(bytes.slice().buffer);
}

/**
 * Numbers as four planes of bytes, lowest first: neighbours that differ in their low bytes alone leave
 * planes of equal bytes, which deflate well.
 */
export function toPlanes(numbers: Uint32Array): Uint8Array {
  const count = numbers.length;
  const planes = new Uint8Array(count * 4);
  for (let at = 0; at < count; at++) {
    const value = numbers[at] ?? 0;
    planes[at] = value;
    planes[count + at] = value >>> 8;
    planes[2 * count + at] = value >>> 16;
    planes[3 * count + at] = value >>> 24;
  }
  return planes;
}

/** Numbers in planes, of which each is put together when it is asked for: opening costs nothing. */
export class PlaneColumn {
  readonly length: number;
  #planes: Uint8Array;

  /** @throws {DamagedPart} where the planes differ in length */
  constructor(planes: Uint8Array) {
    if (planes.length % 4 !== 0) damaged('a column has half a number');
    this.length = planes.length / 4;
    this.#planes = planes;
  }

  /** 0 past the end. */
  at(index: number): number {
    if (index >= this.length) return 0;
    const planes = this.#planes;
    const second = index + this.length;
    const third = second + this.length;
    return (
      ((planes[index] ?? 0) |
        ((planes[second] ?? 0) << 8) |
        ((planes[third] ?? 0) << 16) |
        ((planes[third + this.length] ?? 0) << 24)) >>>
      0
    );
  }

  /** All numbers, put together. */
  toNumbers(): Uint32Array {
    const numbers = new Uint32Array(this.length);
    for (let index = 0; index < numbers.length; index++) numbers[index] = this.at(index);
    return numbers;
  }
}

/** Numbers collected one by one, four bytes each. */
export class NumberList {
  #numbers = new Uint32Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#numbers[index] = value;
  }

  clear(): void {
    this.#length = 0;
  }

  /** A view that the next `push` may leave behind. */
  view(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
