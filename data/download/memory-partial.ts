import { t } from '@/data/words/words';
import { DownloadError } from './download-error';
import { MAX_MEMORY_BYTES } from './download-limits';
import type { PartialFile, PartialMeta } from './partial-file';

/** Holds a download in memory, for where the browser gives no disk (private windows, a policy). */
export class MemoryPartial implements PartialFile {
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;
  #meta: PartialMeta | undefined;

  constructor(readonly limit = MAX_MEMORY_BYTES) {}

  get size(): number {
    return this.#size;
  }

  get meta(): PartialMeta | undefined {
    return this.#meta;
  }

  async restart(meta: PartialMeta): Promise<void> {
    await this.remove();
    this.#meta = meta;
  }

  async append(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#size + chunk.length > this.limit) {
      const most = Math.floor(this.limit / 1024 ** 2);
      throw new DownloadError(t('download.noDisk', { most }));
    }
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  async file(): Promise<Blob> {
    return new Blob(this.#chunks);
  }

  async close(): Promise<void> {}

  async remove(): Promise<void> {
    this.#chunks = [];
    this.#size = 0;
    this.#meta = undefined;
  }
}
