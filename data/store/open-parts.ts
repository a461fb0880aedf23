import { LeastRecentlyUsed } from './lru';

/** Opens parts once while they are wanted, and keeps those used last up to a number of bytes. */
export class OpenParts<Part extends { weight: number }> {
  #kept: LeastRecentlyUsed<Part>;
  #opening = new Map<string, Promise<Part>>();
  #open: (name: string) => Promise<Part>;

  /**
   * @param limit bytes of opened parts
   * @param open a part; a failure is met by everyone who waits, and the next one tries again
   */
  constructor(limit: number, open: (name: string) => Promise<Part>) {
    this.#kept = new LeastRecentlyUsed(limit);
    this.#open = open;
  }

  async get(name: string): Promise<Part> {
    const kept = this.#kept.get(name);
    if (kept) return kept;
    const opening = this.#opening.get(name) ?? this.#begin(name);
    return opening;
  }

  async #begin(name: string): Promise<Part> {
    const opening = this.#open(name);
    this.#opening.set(name, opening);
    try {
      const part = await opening;
      this.#kept.set(name, part, part.weight);
      return part;
    } finally {
      this.#opening.delete(name);
    }
  }
}
