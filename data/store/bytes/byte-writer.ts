/** Bytes appended one after another; the buffer doubles, so appending stays linear. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** @param capacity bytes expected; more may come */
  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2^53 - 1, seven bits a byte, least significant first (LEB128). */
  varint(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A whole number of either sign and less than 2^52 in size: 0, -1, 1, -2, … become 0, 1, 2, 3, … */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Appends the characters of a text that is all ASCII; otherwise nothing. */
  ascii(text: string): boolean {
    this.#reserve(text.length);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 0x7f) return false;
      this.#bytes[this.#length + at] = code;
    }
    this.#length += text.length;
    return true;
  }

  /** Appends the bytes of a text that is lower-case hex of that many; otherwise nothing. */
  hex(text: string, length: number): boolean {
    if (text.length !== length * 2) return false;
    this.#reserve(length);
    for (let at = 0; at < length; at++) {
      const high = lowerHexDigit(text.charCodeAt(2 * at));
      const low = lowerHexDigit(text.charCodeAt(2 * at + 1));
      if ((high | low) < 0) return false;
      this.#bytes[this.#length + at] = (high << 4) | low;
    }
    this.#length += length;
    return true;
  }

  /** Appends again what was written from `start`. */
  repeat(start: number, length: number): void {
    this.#reserve(length);
    this.#bytes.copyWithin(this.#length, start, start + length);
    this.#length += length;
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A copy of what was written. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** What was written, in place: the next call of another method may change it. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Value of a hexadecimal digit in lower case by its character code, -1 for anything else. */
function lowerHexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : -1;
}
