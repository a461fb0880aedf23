import { NumberList } from './typed-columns';

/** Pairs that are placed between two moments at which the work may pause. */
const STRIDE = 0x10000;

/** Lists of numbers by a number from 0, in two arrays. */
export class Postings {
  #starts: Uint32Array;
  #members: Uint32Array;

  constructor(starts: Uint32Array, members: Uint32Array) {
    this.#starts = starts;
    this.#members = members;
  }

  of(key: number): number[] {
    return Array.from(this.#members.subarray(this.#starts[key], this.#starts[key + 1]));
  }
}

/** Collects pairs; the members of a key keep the order in which they came. */
export class PostingsBuilder {
  #keys = new NumberList();
  #members = new NumberList();

  add(key: number, member: number): void {
    this.#keys.push(key);
    this.#members.push(member);
  }

  /**
   * Makes the lists, with a moment between the steps at which the work may pause.
   * @param count keys, all below it
   */
  *build(count: number): Generator<void, Postings> {
    const starts = new Uint32Array(count + 1);
    for (const key of this.#keys.view()) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    for (let key = 0; key < count; key++) {
      starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    }
    yield;
    const next = starts.slice();
    const keys = this.#keys.view();
    const members = new Uint32Array(this.#members.length);
    for (let pair = 0; pair < keys.length; pair++) {
      const key = keys[pair] ?? 0;
      const place = next[key] ?? 0;
      members[place] = this.#members.at(pair);
      next[key] = place + 1;
      if (pair % STRIDE === 0) yield;
    }
    return new Postings(starts, members);
  }
}
