import { sha256 } from '@noble/hashes/sha2.js';
import { NumberList } from '../bytes/typed-columns';

const WORDS = 4;
const FIRST_SLOTS = 1024;

/**
 * Numbers distinct contents from 0 in the order of their first appearance, remembering 128 bits of
 * SHA-256 of each and not the content: memory grows by some 30 bytes a content whatever its length.
 * A cryptographic hash, because whoever wrote the input must not be able to make two contents one.
 */
export class DistinctContents {
  #hashes = new NumberList();
  #slots = new Uint32Array(FIRST_SLOTS);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** @returns the content's number; it is new where that equals the count before the call */
  number(content: Uint8Array): number {
    const hash = new DataView(sha256(content).buffer);
    const mask = this.#slots.length - 1;
    let slot = hash.getUint32(0) & mask;
    for (;;) {
      const taken = this.#slots[slot] ?? 0;
      if (taken === 0) break;
      if (this.#holds(taken - 1, hash)) return taken - 1;
      slot = (slot + 1) & mask;
    }
    for (let word = 0; word < WORDS; word++) this.#hashes.push(hash.getUint32(word * 4));
    this.#slots[slot] = ++this.#count;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return this.#count - 1;
  }

  #holds(number: number, hash: DataView): boolean {
    for (let word = 0; word < WORDS; word++) {
      if (this.#hashes.at(number * WORDS + word) !== hash.getUint32(word * 4)) return false;
    }
    return true;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#count; number++) {
      let slot = this.#hashes.at(number * WORDS) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}
