import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CatalogRecord } from '@/data/catalog/record';
import { toNdjson } from '@/data/export/ndjson';
import { readPage } from '@/data/import/page-reader';
import { CORPUS_DIR } from '../../corpus';
import { readHalfLibrary } from '../../half-library';
import { readAll } from './read-all';

describe.skipIf(!CORPUS_DIR)('the published files', () => {
  const library = CORPUS_DIR ? readHalfLibrary(CORPUS_DIR) : [];
  const read = async (name: string) =>
    readAll([name, new Uint8Array(await readFile(join(CORPUS_DIR ?? '', name)))]);

  test('half library: the records of all pages, and the screenshots', async () => {
    const { records, screenshots, unreadable, abouts } = await read('strontic.github.io-half.zip');
    expect(unreadable).toEqual([]);
    expect(screenshots).toHaveLength(40);
    expect(screenshots).toContain('7zFM.exe-C8F40F25F783A52262BDAEDEB5555427-1.png');
    expect(abouts).toEqual([
      { licence: 'MIT License. Copyright (c) 2020-2021 Strontic', dataDate: '2021-11-09' },
    ]);
    const byPage = new Map(records.map((record) => [record.page, record]));
    const differing = library.filter(
      ({ name, text }) => JSON.stringify(byPage.get(name)) !== JSON.stringify(readPage(text, name)),
    );
    expect(differing.map(({ name }) => name)).toEqual([]);
    expect(records).toHaveLength(13_312);
  });

  test('collector JSON: every file, mended in 234 places', async () => {
    const { records, repaired, abouts, unreadable } = await read('strontic-xcyclopedia.json.zip');
    expect(records).toHaveLength(3_242);
    expect(repaired).toBe(234);
    expect(unreadable).toEqual([]);
    expect(abouts.map(({ dataDate }) => dataDate)).toEqual(['2020-06-26']);
    expect(records.map(toNdjson).join('')).not.toMatch(/\\u001b|\\u0000|\\r\\n/);
  });

  test.each([
    ['strontic-xcyclopedia.csv.zip', 2_227],
    ['strontic-xcyclopedia_DLL.csv.zip', 6_430],
  ])('collector CSV: every row of %s', async (name, rows) => {
    const { records, unreadable } = await read(name);
    expect(records).toHaveLength(rows);
    expect(unreadable).toEqual([]);
    expect(records.every((record) => record.kind === 'file' && record.path)).toBe(true);
  });

  test('COM JSON: every object, the same as from its page', async () => {
    const { records, unreadable, abouts } = await read('strontic-xcyclopedia_COM.json.zip');
    expect(records).toHaveLength(6_943);
    expect(unreadable).toEqual([]);
    expect(abouts.map(({ dataDate }) => dataDate)).toEqual(['2021-01-15']);
    const fromJson = new Map<string, CatalogRecord>();
    for (const record of records) if (!fromJson.has(record.id)) fromJson.set(record.id, record);
    const pages = library.filter(({ name }) => name.startsWith('clsid_'));
    const differing = pages.filter(({ name, text }) => {
      const record = readPage(text, name);
      const other = fromJson.get(record.id);
      return !other || toNdjson({ ...other, page: name }) !== toNdjson(record);
    });
    expect(pages).toHaveLength(3_479);
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});
