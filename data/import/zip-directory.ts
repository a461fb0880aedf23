import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { t } from '@/data/words/words';
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
      throw new RefusedError(t('import.zip.directoryTooLarge'));
    }
    return new Uint8Array(await slice.arrayBuffer());
  }
}

function toZipEntry(entry: DirectoryEntry, zipName: string): ZipEntry {
  const { filename: path, compressedSize: compressedBytes, uncompressedSize: bytes } = entry;
  if (entry.encrypted) {
    throw new RefusedError(t('import.zip.encrypted', { name: zipName }));
  }
  if (isOutside(path)) {
    throw new RefusedError(t('import.zip.outsideAt', { name: zipName, path }));
  }
  const stored = entry.compressionMethod === STORED;
  if (!stored && entry.compressionMethod !== DEFLATED) {
    throw new RefusedError(
      t('import.zip.method', { name: zipName, path, method: entry.compressionMethod }),
    );
  }
  const possible = stored ? bytes === compressedBytes : bytes <= compressedBytes * MAX_EXPANSION;
  if (!possible || bytes > MAX_ENTRY_BYTES) {
    throw new RefusedError(t('import.zip.size', { name: zipName, path }));
  }
  if (bytes > BOMB_BYTES && bytes > compressedBytes * BOMB_EXPANSION) {
    throw new RefusedError(t('import.zip.bomb', { name: zipName, path, times: BOMB_EXPANSION }));
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
      throw new RefusedError(t('import.zip.overlap', { name: zipName, path }));
    }
    end = offset + LOCAL_HEADER_BYTES + compressedBytes;
    if (end > size) throw cutOff(zipName);
  }
}

function cutOff(zipName: string): RefusedError {
  return new RefusedError(t('import.zip.cutOff', { name: zipName }));
}

function toSentence(error: unknown, zipName: string): Error {
  if (!(error instanceof Error)) return new RefusedError(String(error));
  if (error instanceof RefusedError) return error;
  if (error.message === 'Unsafe filename') {
    return new RefusedError(t('import.zip.outside', { name: zipName }));
  }
  if (error.message === 'Split zip file') {
    return new RefusedError(t('import.zip.split', { name: zipName }));
  }
  return new RefusedError(t('import.zip.directory', { name: zipName, reason: error.message }));
}
