const CHUNK_BITS = 15;
const CHUNK = 1 << CHUNK_BITS;

/**
 * Numbers that grow at their end, in chunks: one array that doubles would be copied whole in one go,
 * and other questions wait for it.
 */
export class NumberRun {
  length = 0;
  private readonly chunks: Uint32Array[] = [];
  private last = new Uint32Array(0);

  push(number: number): void {
    const at = this.length & (CHUNK - 1);
    if (at === 0) {
      this.last = new Uint32Array(CHUNK);
      this.chunks.push(this.last);
    }
    this.last[at] = number;
    this.length++;
  }

  /** 0 past the end. */
  at(index: number): number {
    return this.chunks[index >>> CHUNK_BITS]?.[index & (CHUNK - 1)] ?? 0;
  }
}
