import { NumberList } from './typed-columns';

const FIRST_SLOTS = 1024;

/**
 * Numbers distinct texts from 0 in the order of their first appearance. The characters lie in one
 * buffer: keeping the strings themselves would keep alive the whole input that they were cut from.
 */
export class StringInterner {
  #units = new Uint16Array(4096);
  #ends = new NumberList();
  #hashes = new NumberList();
  /** Open addressing: number + 1 of the text in each slot. */
  #slots = new Uint32Array(FIRST_SLOTS);
  /** Number that was given last. */
  #last = -1;

  get count(): number {
    return this.#ends.length;
  }

  /** @returns the text's number; it is new where that equals the count before the call */
  intern(text: string): number {
    // Lists repeat others in their order, so the text after the last one is the likeliest.
    const next = this.#last + 1;
    this.#last = next < this.count && this.#equals(next, text) ? next : this.#find(text);
    return this.#last;
  }

  #find(text: string): number {
    const hash = hashOf(text);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const taken = this.#slots[slot] ?? 0;
      if (taken === 0) break;
      if (this.#hashes.at(taken - 1) === hash && this.#equals(taken - 1, text)) return taken - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.count;
    this.#append(text);
    this.#hashes.push(hash);
    this.#slots[slot] = number + 1;
    if ((number + 1) * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  text(number: number): string {
    return textOf(this.#units.subarray(this.#start(number), this.#ends.at(number)));
  }

  /** All texts joined in the order of their numbers. */
  joined(): string {
    return textOf(this.#units.subarray(0, this.#start(this.count)));
  }

  /** Length of each text in UTF-16 units. */
  lengths(): Uint32Array {
    return this.#ends.view().map((end, number) => end - this.#start(number));
  }

  #start(number: number): number {
    return number === 0 ? 0 : this.#ends.at(number - 1);
  }

  #equals(number: number, text: string): boolean {
    const start = this.#start(number);
    if (this.#ends.at(number) - start !== text.length) return false;
    for (let at = 0; at < text.length; at++) {
      if (this.#units[start + at] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #append(text: string): void {
    const start = this.#start(this.count);
    const end = start + text.length;
    if (end > this.#units.length) {
      const grown = new Uint16Array(Math.max(end, this.#units.length * 2));
      grown.set(this.#units.subarray(0, start));
      this.#units = grown;
    }
    for (let at = 0; at < text.length; at++) this.#units[start + at] = text.charCodeAt(at);
    this.#ends.push(end);
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = this.#hashes.at(number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** Multiply and fold, two characters at a time; texts are compared in full, so the hash only has to spread. */
function hashOf(text: string): number {
  let hash = text.length | 0;
  for (let at = 0; at < text.length; at += 2) {
    // Past the end there is `NaN`, which counts as 0.
    const pair = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
    hash = Math.imul(hash ^ pair, 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** In pieces, since a call takes a bounded number of arguments. */
function textOf(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += 8192) {
    pieces.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  }
  return pieces.join('');
}
