import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import {
  BOMB_BYTES,
  BOMB_EXPANSION,
  MAX_ENTRY_BYTES,
  MAX_EXPANSION,
  MAX_ZIP_DIRECTORY_BYTES,
} from './import-limits';
import { type DirectoryEntry, readPlainDirectory } from './plain-directory';
import { RefusedError } from './unreadable-error';

/** What the directory of a zip says of one file in it. */
export interface ZipEntry {
  /** With its folders, `/` between. */
  path: string;
  /** Of its local header in the archive. */
  offset: number;
  compressedBytes: number;
  bytes: number;
  crc32: number;
  stored: boolean;
  /** When it was last changed, as MS-DOS counts: date in the upper 16 bits, time in the lower. */
  changed: number;
}

const STORED = 0;
const DEFLATED = 8;
/** A local header without name and extra field. */
const LOCAL_HEADER_BYTES = 30;

/**
 * Reads the directory at the end of a zip (zip64 too) and refuses what a hostile archive may claim,
 * before anything is unpacked.
 * @returns the files in the order of their bytes; folders are left out
 * @throws {RefusedError}
 */
export function readZipDirectory(blob: Blob, zipName: string): Promise<readonly ZipEntry[]> {
  const known = directories.get(blob) ?? readDirectory(blob, zipName);
  directories.set(blob, known);
  return known;
}

/** An archive is asked for what it is, and then read: its directory takes longer than both. */
const directories = new WeakMap<Blob, Promise<readonly ZipEntry[]>>();

async function readDirectory(blob: Blob, zipName: string): Promise<readonly ZipEntry[]> {
  const entries: ZipEntry[] = [];
  try {
    const zip = new ZipReader(new DirectoryReader(blob));
    for await (const entry of (await readPlainDirectory(blob)) ?? zip.getEntriesGenerator()) {
      if (!entry.directory) entries.push(toZipEntry(entry, zipName));
    }
  } catch (error) {
    throw toSentence(error, zipName);
  }
  entries.sort((one, other) => one.offset - other.offset);
  refuseOverlaps(entries, blob.size, zipName);
  return entries;
}

/** What zip.js reads a directory with; its own reader of blobs comes with all its writers. */
class DirectoryReader {
  readonly size: number;

  constructor(readonly blob: Blob) {
    this.size = blob.size;
  }

  get readable(): ReadableStream {
    return this.blob.stream();
  }

  async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    const slice = this.blob.slice(offset, offset + length);
    if (slice.size > MAX_ZIP_DIRECTORY_BYTES) {
      throw new RefusedError('its directory is larger than any real one');
    }
    return new Uint8Array(await slice.arrayBuffer());
  }
}

function toZipEntry(entry: DirectoryEntry, zipName: string): ZipEntry {
  const { filename: path, compressedSize: compressedBytes, uncompressedSize: bytes } = entry;
  if (entry.encrypted) {
    throw new RefusedError(
      `“${zipName}” is encrypted. Unpack it with its password and choose the files in it.`,
    );
  }
  if (isOutside(path)) {
    throw new RefusedError(
      `“${zipName}” holds an entry that leads out of its folder (“${path}”), which no honest archive does. Choose another file.`,
    );
  }
  const stored = entry.compressionMethod === STORED;
  if (!stored && entry.compressionMethod !== DEFLATED) {
    throw new RefusedError(
      `“${zipName}” packs “${path}” in a way that browsers cannot unpack (method ${entry.compressionMethod}). Pack it again as a usual zip.`,
    );
  }
  const possible = stored ? bytes === compressedBytes : bytes <= compressedBytes * MAX_EXPANSION;
  if (!possible || bytes > MAX_ENTRY_BYTES) {
    throw new RefusedError(
      `“${zipName}” claims a size for “${path}” that cannot be true. Download it again or choose another file.`,
    );
  }
  if (bytes > BOMB_BYTES && bytes > compressedBytes * BOMB_EXPANSION) {
    throw new RefusedError(
      `“${zipName}” holds “${path}”, which would swell to more than ${BOMB_EXPANSION} times its size, as zip bombs do. Choose another file.`,
    );
  }
  const changed = Number(entry.rawLastModDate);
  return {
    path,
    offset: entry.offset,
    compressedBytes,
    bytes,
    crc32: entry.crc32 ?? 0,
    stored,
    changed,
  };
}

function isOutside(path: string): boolean {
  const steps = path.split(/[\\/]/);
  return steps.includes('..') || steps[0] === '' || /^[a-z]:$/i.test(steps[0] ?? '');
}

/** Entries that share bytes are how a small archive unpacks to petabytes. */
function refuseOverlaps(entries: readonly ZipEntry[], size: number, zipName: string): void {
  let end = 0;
  for (const { path, offset, compressedBytes } of entries) {
    if (offset < end) {
      throw new RefusedError(
        `“${zipName}” has entries that lie over one another (“${path}”), as zip bombs do. Choose another file.`,
      );
    }
    end = offset + LOCAL_HEADER_BYTES + compressedBytes;
    if (end > size) throw cutOff(zipName);
  }
}

function cutOff(zipName: string): RefusedError {
  return new RefusedError(
    `“${zipName}” is cut off or damaged: it is shorter than its directory says. Download it again.`,
  );
}

function toSentence(error: unknown, zipName: string): Error {
  if (!(error instanceof Error)) return new RefusedError(String(error));
  if (error instanceof RefusedError) return error;
  if (error.message === 'Unsafe filename') {
    return new RefusedError(
      `“${zipName}” holds an entry that leads out of its folder, which no honest archive does. Choose another file.`,
    );
  }
  if (error.message === 'Split zip file') {
    return new RefusedError(
      `“${zipName}” is one part of a split archive. Join its parts and choose the whole.`,
    );
  }
  return new RefusedError(
    `“${zipName}” is cut off or damaged: its directory cannot be read (${error.message}). Download it again.`,
  );
}
