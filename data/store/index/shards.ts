import { damaged } from '../damage';

/** Numbered parts of one thing, each opened once when it is first wanted, and kept. */
export class Shards<Shard> {
  #open: (number: number) => Promise<Shard>;
  #shards: (Shard | undefined)[];
  #opening: (Promise<void> | undefined)[] = [];

  /**
   * @param count of the shards
   * @param open one of them, by its number; a failure is met by everyone who waits, and the next one
   * tries again
   */
  constructor(count: number, open: (number: number) => Promise<Shard>) {
    this.#shards = new Array<Shard | undefined>(count).fill(undefined);
    this.#open = open;
  }

  get count(): number {
    return this.#shards.length;
  }

  /**
   * All shards in their order.
   * @throws {UnreadShard} where one was not opened before
   */
  get all(): Shard[] {
    return this.#shards.map((shard) => shard ?? unread());
  }

  /** @throws {UnreadShard} where it was not opened before; {DamagedPart} where there is none */
  at(number: number): Shard {
    return this.#shards[number] ?? (number < this.count ? unread() : damaged('a part is missing'));
  }

  /** Opens a shard; nothing to wait for where that was done. */
  ready(number: number): Promise<void> | undefined {
    if (this.#shards[number] !== undefined || number >= this.count) return undefined;
    this.#opening[number] ??= this.#begin(number);
    return this.#opening[number];
  }

  /** Opens all of them. */
  async whole(): Promise<void> {
    await Promise.all(this.#shards.map((_, number) => this.ready(number)));
  }

  async #begin(number: number): Promise<void> {
    try {
      this.#shards[number] = await this.#open(number);
    } finally {
      this.#opening[number] = undefined;
    }
  }
}

/** Something was asked of a part of the index that was not read; whoever asks reads the whole first. */
export class UnreadShard extends Error {
  override name = 'UnreadShard';
}

function unread(): never {
  throw new UnreadShard('A part of the index was asked before it was read.');
}
