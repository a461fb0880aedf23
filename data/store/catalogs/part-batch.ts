import type { PackSink } from '../pack-format';

/** Bytes gathered for one transaction: few enough to keep it short, so that look-ups never wait. */
const BATCH_BYTES = 1024 * 1024;

export interface NamedPart {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Gathers parts and writes them several at a time. */
export class PartBatch implements PackSink {
  #parts: NamedPart[] = [];
  #bytes = 0;
  #write: (parts: NamedPart[]) => Promise<void>;

  constructor(write: (parts: NamedPart[]) => Promise<void>) {
    this.#write = write;
  }

  async put({ name }: { name: string }, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#parts.push({ name, bytes });
    this.#bytes += bytes.length;
    if (this.#bytes >= BATCH_BYTES) await this.flush();
  }

  /** Writes what has been gathered. */
  async flush(): Promise<void> {
    const parts = this.#parts;
    this.#parts = [];
    this.#bytes = 0;
    if (parts.length > 0) await this.#write(parts);
  }
}
