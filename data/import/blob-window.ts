/** Bytes read from a blob at a time: one read serves hundreds of small entries. */
const WINDOW_BYTES = 4 * 1024 * 1024;

/** Random access to a blob's bytes through a window, for reading in about the order of the bytes. */
export class BlobWindow {
  #start = 0;
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array();

  /** @param windowBytes 0 for bytes that are wanted in no order */
  constructor(
    readonly blob: Blob,
    readonly windowBytes = WINDOW_BYTES,
  ) {}

  /**
   * The bytes from `offset`, fewer than `length` where the blob ends. They are a view that stays
   * valid after further reads.
   */
  async read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (offset < this.#start || offset + length > this.#start + this.#bytes.length) {
      const slice = this.blob.slice(offset, offset + Math.max(length, this.windowBytes));
      this.#bytes = new Uint8Array(await slice.arrayBuffer());
      this.#start = offset;
    }
    const from = offset - this.#start;
    return this.#bytes.subarray(from, from + length);
  }
}
