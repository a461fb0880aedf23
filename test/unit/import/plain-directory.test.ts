import { openAsBlob, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type DirectoryEntry, readPlainDirectory } from '@/data/import/plain-directory';
import { CORPUS_DIR } from '../../corpus';

const ZIP: Zippable = {
  'folder/': new Uint8Array(),
  'folder/a.md': strToU8('some text '.repeat(90)),
  'folder/stored.png': [Uint8Array.of(1, 2, 3), { level: 0 }],
  'naïve.md': strToU8('x'),
};

/** The same by zip.js, which reads all directories there are. */
async function byZipJs(blob: Blob): Promise<DirectoryEntry[]> {
  const reader = {
    size: blob.size,
    readable: blob.stream(),
    readUint8Array: async (offset: number, length: number) =>
      new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
  const entries = await new ZipReader(reader).getEntries();
  return entries.map((entry) => ({
    filename: entry.filename,
    directory: entry.directory,
    encrypted: entry.encrypted,
    compressionMethod: entry.compressionMethod,
    rawLastModDate: Number(entry.rawLastModDate),
    crc32: entry.crc32 ?? 0,
    compressedSize: entry.compressedSize,
    uncompressedSize: entry.uncompressedSize,
    offset: entry.offset,
  }));
}

/** Where the first header of the directory and the record of its end begin. */
function placesIn(bytes: Uint8Array): { header: number; end: number } {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  return { header: view.getUint32(end + 16, true), end };
}

type Change = (bytes: Uint8Array, places: { header: number; end: number }) => Uint8Array;

const set =
  (place: 'header' | 'end', offset: number, ...values: number[]): Change =>
  (bytes, places) => {
    bytes.set(values, places[place] + offset);
    return bytes;
  };

describe('a usual directory', () => {
  test.each<[string, Change]>([
    ['as it is', (bytes) => bytes],
    [
      'with a comment',
      (bytes, { end }) => {
        bytes.set([3, 0], end + 20);
        return Uint8Array.of(...bytes, 0x61, 0x62, 0x63);
      },
    ],
  ])('%s is read as zip.js reads it', async (_, change) => {
    const bytes = new Uint8Array(zipSync(ZIP));
    const blob = new Blob([new Uint8Array(change(bytes, placesIn(bytes)))]);
    const entries = await readPlainDirectory(blob);
    expect(entries).toHaveLength(4);
    expect(entries).toEqual(await byZipJs(blob));
  });

  test.skipIf(CORPUS_DIR === undefined)('of each published archive too', async () => {
    const folder = CORPUS_DIR ?? '';
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.zip'))) {
      const blob = await openAsBlob(join(folder, name));
      expect(await readPlainDirectory(blob), name).toEqual(await byZipJs(blob));
    }
  });
});

describe('an unusual directory is left to zip.js', () => {
  test.each<[string, Change]>([
    ['an entry that is encrypted', set('header', 8, 1)],
    ['a name in an old code page', set('header', 46, 0xe9)],
    ['a back-slash in a name', set('header', 46, 0x5c)],
    ['a control in a name', set('header', 46, 0x07)],
    ['a size of zip64', set('header', 24, 0xff, 0xff, 0xff, 0xff)],
    ['an entry on another disk', set('header', 34, 1)],
    ['no header where one should be', set('header', 0, 0)],
    ['a name that leads out of the directory', set('header', 28, 0xff, 0xff)],
    ['fewer entries than are there', set('end', 8, 3, 0, 3, 0)],
    ['two counts of entries', set('end', 8, 3, 0)],
    ['another disk', set('end', 4, 1)],
    ['another place of the directory', set('end', 16, 9, 9)],
    ['bytes before the archive', (bytes) => Uint8Array.of(0, ...bytes)],
    ['bytes after the archive', (bytes) => Uint8Array.of(...bytes, 0)],
    [
      'two ends',
      (bytes, { end }) => {
        const second = bytes.slice(end);
        bytes.set([22, 0], end + 20);
        return Uint8Array.of(...bytes, ...second);
      },
    ],
    ['no end', (bytes) => bytes.slice(0, -30)],
    ['nothing', () => new Uint8Array()],
  ])('%s', async (_, change) => {
    const bytes = new Uint8Array(zipSync(ZIP));
    const blob = new Blob([new Uint8Array(change(bytes, placesIn(bytes)))]);
    expect(await readPlainDirectory(blob)).toBeUndefined();
  });
});
