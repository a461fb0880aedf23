import { unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CatalogRecord } from '@/data/catalog/record';
import { toNdjson } from '@/data/export/ndjson';
import { importFiles } from '@/data/import/pipeline';
import { readFiles } from '@/data/import/read-files';
import type { ReadItem, SourceFile } from '@/data/import/read-item';
import { MemoryCatalogStore } from '@/data/store/catalogs/memory-catalog-store';
import { PACK_VERSION, type PackManifest } from '@/data/store/pack-format';
import { createPackWriter } from '@/data/store/pack-writer';
import { partPath } from '@/data/store/part-path';

const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const PICTURE_NAME = '_a b.exe-1.png';

const record = (number: number): CatalogRecord => ({
  kind: 'file',
  id: `tool-${number}.exe-${md5(number)}`,
  name: `tool-${number}.exe`,
  hashes: { md5: md5(number) },
});
const md5 = (number: number) => number.toString(16).padStart(32, '0');
const RECORDS = Array.from({ length: 300 }, (_, number) => record(number));

type Files = Record<string, Uint8Array>;

/** The files of a pack's folder. */
async function folderOfPack(change: (manifest: PackManifest) => object = (same) => same) {
  const files: Files = {};
  const writer = createPackWriter({
    async put({ name }, bytes) {
      files[partPath(name)] = bytes;
    },
  });
  for (const one of RECORDS) await writer.add(one);
  await writer.addScreenshot(PICTURE_NAME, PICTURE);
  const manifest = await writer.finish({ name: 'Golden image', licence: 'CC0' });
  files['manifest.json'] = new TextEncoder().encode(JSON.stringify(change(manifest)));
  return files;
}

function zipped(files: Files, folder = ''): SourceFile {
  const entries: Zippable = {};
  for (const [path, bytes] of Object.entries(files)) entries[folder + path] = bytes;
  return { name: 'pack.zip', blob: new Blob([new Uint8Array(zipSync(entries))]) };
}

const unpacked = (files: Files): SourceFile[] =>
  Object.entries(files).map(([path, bytes]) => ({
    name: `golden/${path}`,
    blob: new Blob([new Uint8Array(bytes)]),
    ofFolder: true,
  }));

async function readAll(files: SourceFile[]): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readFiles(files)) items.push(item);
  return items;
}

const lines = (items: ReadItem[]) =>
  items.flatMap((item) => (item.kind === 'record' ? toNdjson(item.record) : []));

async function importInto(files: SourceFile[]) {
  const store = new MemoryCatalogStore('A test.');
  const report = await importFiles({ files, store });
  const [info] = await store.list();
  return { store, report, open: await store.open(info?.id ?? '') };
}

const SHAPES: [string, () => Promise<SourceFile[]>][] = [
  ['a zip of its files', async () => [zipped(await folderOfPack())]],
  ['a zip of its folder', async () => [zipped(await folderOfPack(), 'packs/golden/')]],
  ['its files in a folder', async () => unpacked(await folderOfPack())],
];

describe.each(SHAPES)('a pack as %s', (_, give) => {
  test('is read record by record', async () => {
    const items = await readAll(await give());
    expect(lines(items)).toEqual(RECORDS.map(toNdjson));
    expect(items).toContainEqual({ kind: 'screenshot', name: PICTURE_NAME, bytes: PICTURE });
    expect(items).toContainEqual({
      kind: 'about',
      about: { name: 'Golden image', licence: 'CC0' },
    });
    expect(items.filter(({ kind }) => kind === 'unreadable')).toEqual([]);
  });

  test('is taken over part by part', async () => {
    const { report, open } = await importInto(await give());
    expect(report).toMatchObject({
      catalog: 'Golden image',
      read: 300,
      added: 300,
      screenshots: 1,
    });
    expect(open.manifest.about).toMatchObject({ licence: 'CC0' });
    expect(await open.record(299)).toEqual(RECORDS[299]);
    expect(await open.screenshot(PICTURE_NAME)).toEqual(PICTURE);
  });
});

describe('a pack among other inputs', () => {
  const other = {
    name: 'more.ndjson',
    blob: new Blob([toNdjson(record(1)), toNdjson(record(500))]),
  };

  test('is joined with them, the first of an id winning', async () => {
    const { report, open } = await importInto([zipped(await folderOfPack()), other]);
    expect(report).toMatchObject({ read: 302, added: 301, duplicates: 1 });
    expect(open.index.count).toBe(301);
  });

  test('in one zip with them too', async () => {
    const zip = zipped({
      ...Object.fromEntries(
        Object.entries(await folderOfPack()).map(([path, bytes]) => [`pack/${path}`, bytes]),
      ),
      'more.ndjson': new Uint8Array(await other.blob.arrayBuffer()),
    });
    expect((await importInto([zip])).report).toMatchObject({ read: 302, duplicates: 1 });
  });
});

describe('a pack that is not whole', () => {
  const refused: [string, () => Promise<SourceFile>, RegExp][] = [
    [
      'of a newer version',
      async () => zipped(await folderOfPack((pack) => ({ ...pack, version: PACK_VERSION + 1 }))),
      /^This pack has version \d+ and this PE Lens reads version \d+\. Update PE Lens/,
    ],
    [
      'of an older version',
      async () => zipped(await folderOfPack((pack) => ({ ...pack, version: 0 }))),
      /^This pack has version 0 .* Import its source files again\.$/,
    ],
    [
      'with a damaged manifest',
      async () => zipped(await folderOfPack((pack) => ({ ...pack, parts: 3 }))),
      /^The pack's manifest is damaged at "parts"/,
    ],
    [
      'with a manifest cut off',
      async () => {
        const files = await folderOfPack();
        const cut = (files['manifest.json'] ?? new Uint8Array()).slice(0, -40);
        return zipped({ ...files, 'manifest.json': cut });
      },
      /^The manifest of the pack is damaged: it is not JSON/,
    ],
    [
      'with a part changed',
      async () => zipped(changed(await folderOfPack(), 'records/1')),
      /^Part “records\/1” of the catalog “Golden image” cannot be read.*checksum/,
    ],
    [
      'without a part',
      async () => {
        const { 'records/1': _, ...rest } = await folderOfPack();
        return zipped(rest);
      },
      /^Part “records\/1” .*it is missing/,
    ],
    [
      'with its index changed',
      async () => zipped(changed(await folderOfPack(), 'index/hashes/0')),
      /^The index of the catalog “Golden image” cannot be read/,
    ],
    [
      'with counts that its index contradicts',
      async () =>
        zipped(await folderOfPack((pack) => ({ ...pack, counts: { ...pack.counts, records: 7 } }))),
      /its index and its manifest count different records/,
    ],
  ];

  test.each(refused)('%s is refused, and nothing changed', async (_, give, sentence) => {
    const store = new MemoryCatalogStore('A test.');
    const files = [await give()];
    await expect(importFiles({ files, store })).rejects.toThrow(sentence);
    expect(await store.list()).toEqual([]);
  });

  test('gives its other records where it is joined with other inputs', async () => {
    const zip = zipped(changed(await folderOfPack(), 'records/1'));
    const items = await readAll([zip]);
    expect(lines(items)).toHaveLength(300 - 128);
    const lost = items.filter((item) => item.kind === 'unreadable');
    expect(lost).toHaveLength(128);
    expect(lost[0]).toMatchObject({ name: record(128).id });
  });

  test('a manifest alone is named as one', async () => {
    const { 'manifest.json': manifest } = await folderOfPack();
    const files = unpacked({ 'manifest.json': manifest ?? new Uint8Array() });
    expect(await readAll(files)).toMatchObject([
      { kind: 'unreadable', reason: expect.stringContaining('without its parts') },
    ]);
  });
});

function changed(files: Files, path: string): Files {
  const bytes = (files[path] ?? new Uint8Array()).slice();
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  return { ...files, [path]: bytes };
}

test.each([
  ['records/0', 'records/0'],
  ['screenshots/a+b.exe-1.png', 'screenshots/a+b.exe-1.png'],
  ['screenshots/_a b.png', 'screenshots/=5Fa=20b.png'],
  ['screenshots/..', 'screenshots/=2E.'],
  ['screenshots/é.png', 'screenshots/=C3=A9.png'],
  ['a\\b', 'a=5Cb'],
])('part %s lies at %s', (name, path) => {
  expect(partPath(name)).toBe(path);
});

test('paths survive a zip', async () => {
  const files = await folderOfPack();
  const bytes = new Uint8Array(await zipped(files).blob.arrayBuffer());
  expect(Object.keys(unzipSync(bytes)).sort()).toEqual(Object.keys(files).sort());
});
