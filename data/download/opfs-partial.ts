import * as v from 'valibot';
import { t } from '@/data/words/words';
import { DownloadError } from './download-error';
import { type PartialFile, type PartialMeta, partialMeta } from './partial-file';

/** Bytes go to `BYTES_NAME`, what is known of them to `META_NAME`. */
export const BYTES_NAME = 'library.partial';
export const META_NAME = 'library.partial.json';

/** A browser that is killed loses no more than that of what it downloaded. */
const FLUSH_BYTES = 8 * 1024 ** 2;

/** The part of a file handle that TypeScript's DOM types leave to workers. */
interface SyncAccess {
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

declare global {
  interface FileSystemFileHandle {
    /** In dedicated workers only. */
    createSyncAccessHandle?(): Promise<SyncAccess>;
  }
}

/**
 * Holds a download in the origin's private file system, where it outlives the browser's session.
 * For dedicated workers, and for one context at a time.
 */
export class OpfsPartial implements PartialFile {
  #directory: FileSystemDirectoryHandle;
  /** Absent while the file is closed; it is opened again for the next write. */
  #access: SyncAccess | undefined;
  #size: number;
  #unflushed = 0;
  #meta: PartialMeta | undefined;

  private constructor(
    directory: FileSystemDirectoryHandle,
    access: SyncAccess,
    meta: PartialMeta | undefined,
  ) {
    this.#directory = directory;
    this.#access = access;
    this.#size = access.getSize();
    this.#meta = meta;
  }

  /** @throws where the browser does not give such a file */
  static async open(directory: FileSystemDirectoryHandle): Promise<OpfsPartial> {
    const meta = await readMeta(directory);
    return new OpfsPartial(directory, await openAccess(directory, BYTES_NAME), meta);
  }

  get size(): number {
    return this.#size;
  }

  get meta(): PartialMeta | undefined {
    return this.#meta;
  }

  async restart(meta: PartialMeta): Promise<void> {
    const access = await this.#writable();
    // First the bytes: a description without them is harmless, bytes under a wrong one are not.
    access.truncate(0);
    access.flush();
    this.#size = 0;
    this.#unflushed = 0;
    this.#meta = meta;
    await writeMeta(this.#directory, meta);
  }

  async append(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    const access = await this.#writable();
    const written = refusingFull(() => access.write(chunk, { at: this.#size }));
    if (written !== chunk.length) throw diskFull();
    this.#size += written;
    this.#unflushed += written;
    if (this.#unflushed < FLUSH_BYTES) return;
    this.#unflushed = 0;
    refusingFull(() => access.flush());
  }

  async file(): Promise<Blob> {
    // Some browsers read a file only while nobody can write it.
    await this.close();
    return (await this.#directory.getFileHandle(BYTES_NAME)).getFile();
  }

  async close(): Promise<void> {
    const access = this.#access;
    this.#access = undefined;
    if (!access) return;
    try {
      refusingFull(() => access.flush());
    } finally {
      access.close();
    }
  }

  async remove(): Promise<void> {
    this.#access?.close();
    this.#access = undefined;
    this.#size = 0;
    this.#unflushed = 0;
    this.#meta = undefined;
    await removePartial(this.#directory);
  }

  async #writable(): Promise<SyncAccess> {
    this.#access ??= await openAccess(this.#directory, BYTES_NAME);
    return this.#access;
  }
}

/** @returns `undefined` where there is none, or none that can be understood */
export async function readMeta(
  directory: FileSystemDirectoryHandle,
): Promise<PartialMeta | undefined> {
  try {
    const file = await (await directory.getFileHandle(META_NAME)).getFile();
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), partialMeta), await file.text());
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** Removes the partial file; one that is not there is removed already. */
export async function removePartial(directory: FileSystemDirectoryHandle): Promise<void> {
  for (const name of [META_NAME, BYTES_NAME]) {
    await directory.removeEntry(name).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    });
  }
}

async function writeMeta(directory: FileSystemDirectoryHandle, meta: PartialMeta): Promise<void> {
  const access = await openAccess(directory, META_NAME);
  try {
    access.truncate(0);
    refusingFull(() => access.write(new TextEncoder().encode(JSON.stringify(meta)), { at: 0 }));
    refusingFull(() => access.flush());
  } finally {
    access.close();
  }
}

async function openAccess(directory: FileSystemDirectoryHandle, name: string): Promise<SyncAccess> {
  const handle = await directory.getFileHandle(name, { create: true });
  if (!handle.createSyncAccessHandle) throw new Error('Files can be written in workers only.');
  return handle.createSyncAccessHandle();
}

function refusingFull<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw diskFull();
    throw error;
  }
}

function diskFull(): DownloadError {
  return new DownloadError(t('download.diskFull'));
}
