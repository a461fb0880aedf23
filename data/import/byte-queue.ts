/** Bytes that arrive in chunks and are taken from the front; costs no more than their length. */
export class ByteQueue {
  #buffer = new Uint8Array(64 * 1024);
  #start = 0;
  #end = 0;

  get length(): number {
    return this.#end - this.#start;
  }

  /** The bytes in the queue; valid until the next call of `push`. */
  get bytes(): Uint8Array {
    return this.#buffer.subarray(this.#start, this.#end);
  }

  push(chunk: Uint8Array): void {
    if (this.#end + chunk.length > this.#buffer.length) this.#makeRoom(chunk.length);
    this.#buffer.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  /** Drops bytes from the front. */
  drop(count: number): void {
    this.#start += count;
  }

  #makeRoom(count: number): void {
    const needed = this.length + count;
    const bytes = this.bytes;
    const grown = needed * 2 > this.#buffer.length ? new Uint8Array(needed * 2) : this.#buffer;
    if (grown === this.#buffer) grown.copyWithin(0, this.#start, this.#end);
    else grown.set(bytes);
    this.#end = bytes.length;
    this.#start = 0;
    this.#buffer = grown;
  }
}
