import { MAX_ZIP_DIRECTORY_BYTES } from './import-limits';

/** What the directory of a zip says of an entry, in the words of zip.js. */
export interface DirectoryEntry {
  filename: string;
  directory: boolean;
  encrypted: boolean;
  compressionMethod: number;
  /** Date in the upper 16 bits, time in the lower, as MS-DOS counts. */
  rawLastModDate: number | bigint;
  crc32?: number;
  compressedSize: number;
  uncompressedSize: number;
  offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const HEADER = 0x02014b50;
const HEADER_BYTES = 46;
const UTF_8 = 0x0800;
/** Flags that say how entries are packed, not how the directory is to be read. */
const HARMLESS_FLAGS = 0x000e | UTF_8;
/** Times and owners; other extra fields may change a name or a size. */
const HARMLESS_EXTRA = new Set([0x5455, 0x7875, 0x000a]);
const DIRECTORY_ATTRIBUTE = 0x10;

/**
 * Reads the directory of a zip as nearly all are, in a small part of the time that zip.js takes for
 * 13,000 entries. Where anything in it is unusual (zip64, encryption, bytes before the archive or
 * after it, names in an old code page) it gives up, and zip.js is to judge.
 */
export async function readPlainDirectory(blob: Blob): Promise<DirectoryEntry[] | undefined> {
  const tailStart = Math.max(0, blob.size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = await viewOf(blob, tailStart, blob.size);
  const end = findEnd(tail);
  if (end === undefined || tail.getUint32(end + 4, true) !== 0) return undefined;
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  const whole = count === tail.getUint16(end + 8, true) && count !== 0xffff;
  const isWhere = start + length === tailStart + end && length <= MAX_ZIP_DIRECTORY_BYTES;
  if (!whole || !isWhere) return undefined;
  return readEntries(await viewOf(blob, start, start + length), count);
}

/** Where the record begins that ends the archive; `undefined` where that is in doubt. */
function findEnd(tail: DataView): number | undefined {
  let found: number | undefined;
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const fits = at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength;
    if (!fits || found !== undefined) return undefined;
    found = at;
  }
  return found;
}

function readEntries(view: DataView, count: number): DirectoryEntry[] | undefined {
  const decoder = new TextDecoder();
  const entries: DirectoryEntry[] = [];
  let at = 0;
  while (at < view.byteLength) {
    if (at + HEADER_BYTES > view.byteLength || view.getUint32(at, true) !== HEADER)
      return undefined;
    const nameStart = at + HEADER_BYTES;
    const nameEnd = nameStart + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    const flags = view.getUint16(at + 8, true);
    const isPlain =
      next <= view.byteLength &&
      (flags & ~HARMLESS_FLAGS) === 0 &&
      view.getUint16(at + 34, true) === 0 &&
      isPlainName(view, nameStart, nameEnd, (flags & UTF_8) !== 0) &&
      isHarmlessExtra(view, nameEnd, extraEnd);
    if (!isPlain) return undefined;
    const filename = decoder.decode(bytesOf(view, nameStart, nameEnd));
    const directory = filename.endsWith('/');
    const compressedSize = view.getUint32(at + 20, true);
    const uncompressedSize = view.getUint32(at + 24, true);
    const offset = view.getUint32(at + 42, true);
    const isZip64 = Math.max(compressedSize, uncompressedSize, offset) === 0xffffffff;
    const isFolder = (view.getUint8(at + 38) & DIRECTORY_ATTRIBUTE) !== 0;
    if (isZip64 || (isFolder && !directory)) return undefined;
    entries.push({
      filename,
      directory,
      encrypted: false,
      compressionMethod: view.getUint16(at + 10, true),
      rawLastModDate: view.getUint32(at + 12, true),
      crc32: view.getUint32(at + 16, true),
      compressedSize,
      uncompressedSize,
      offset,
    });
    at = next;
  }
  return entries.length === count ? entries : undefined;
}

/** Printable characters, of ASCII alone where the name is not said to be UTF-8. */
function isPlainName(view: DataView, start: number, end: number, utf8: boolean): boolean {
  for (let at = start; at < end; at++) {
    const byte = view.getUint8(at);
    if (byte < 0x20 || byte === 0x5c || byte === 0x7f || (byte > 0x7f && !utf8)) return false;
  }
  return end > start;
}

function isHarmlessExtra(view: DataView, start: number, end: number): boolean {
  let at = start;
  while (at + 4 <= end) {
    if (!HARMLESS_EXTRA.has(view.getUint16(at, true))) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return at === end;
}

function bytesOf(view: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, end - start);
}

async function viewOf(blob: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await blob.slice(start, end).arrayBuffer());
}
