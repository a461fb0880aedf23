import { inflateSync } from 'fflate';
import { t } from '@/data/words/words';
import { BlobWindow } from './blob-window';
import { counted } from './content';
import { crc32 } from './crc32';
import { decompressed } from './decompressed';
import { RefusedError, UnreadableError } from './unreadable-error';
import type { ZipEntry } from './zip-directory';

/** Up to this size an entry is inflated at once: setting up a stream costs more than it saves. */
export const WHOLE_BYTES = 512 * 1024;

const LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER = 0x04034b50;

/** Unpacks entries of one zip. */
export class ZipContents {
  readonly #window: BlobWindow;

  /** @param order in which entries are asked for: in that of their bytes, they are read many at once */
  constructor(
    readonly blob: Blob,
    order: 'in order' | 'anyhow' = 'in order',
  ) {
    this.#window = order === 'anyhow' ? new BlobWindow(blob, 0) : new BlobWindow(blob);
  }

  /**
   * Unpacks a whole entry.
   * @throws {UnreadableError} where its bytes are damaged
   */
  async bytes(entry: ZipEntry): Promise<Uint8Array> {
    const packed = await this.#window.read(await this.#dataOffset(entry), entry.compressedBytes);
    const bytes = entry.stored ? packed : inflate(packed, entry.bytes);
    if (bytes.length !== entry.bytes || crc32(bytes) !== entry.crc32) throw damaged();
    return bytes;
  }

  /**
   * Unpacks an entry as a stream. Records may have been taken from it before its end shows that its
   * bytes are damaged, so then it fails with a `RefusedError`.
   * @param onBytes told how many of its packed bytes have been taken
   */
  async stream(
    entry: ZipEntry,
    onBytes: (done: number) => void,
  ): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    const offset = await this.#dataOffset(entry);
    const packed = counted(this.blob.slice(offset, offset + entry.compressedBytes), onBytes);
    const refusal = new RefusedError(t('import.zip.entryDamaged', { path: entry.path }));
    const bytes = entry.stored ? packed : decompressed(packed, 'deflate-raw', refusal);
    return bytes.pipeThrough(checking(entry, refusal));
  }

  async #dataOffset({ offset }: ZipEntry): Promise<number> {
    const header = await this.#window.read(offset, LOCAL_HEADER_BYTES);
    if (header.length < LOCAL_HEADER_BYTES) throw damaged();
    const view = new DataView(header.buffer, header.byteOffset);
    if (view.getUint32(0, true) !== LOCAL_HEADER) throw damaged();
    return offset + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  }
}

function inflate(packed: Uint8Array, length: number): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(length) });
  } catch {
    throw damaged();
  }
}

function checking(
  entry: ZipEntry,
  refusal: RefusedError,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let length = 0;
  let sum = 0;
  return new TransformStream({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > entry.bytes) throw refusal;
      sum = crc32(chunk, sum);
      controller.enqueue(chunk);
    },
    flush() {
      if (length !== entry.bytes || sum !== entry.crc32) throw refusal;
    },
  });
}

function damaged(): UnreadableError {
  return new UnreadableError(t('import.zip.bytesDamaged'));
}
