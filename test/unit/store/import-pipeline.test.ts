import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ImportOptions, importFiles } from '@/data/import/pipeline';
import type { ImportState } from '@/data/import/progress';
import type { ReadItem, SourceFile } from '@/data/import/read-item';
import { IndexedCatalogStore } from '@/data/store/catalogs/indexed-catalog-store';
import { files } from './packed';

const SOURCE: SourceFile = { name: 'folder/library.json.zip', blob: new Blob(['0123456789']) };

let store: IndexedCatalogStore;
let states: ImportState[];
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = new IndexedCatalogStore();
  states = [];
});

function recordItems(count: number, prefix?: string): ReadItem[] {
  return files(count, prefix).map((record) => ({ kind: 'record', record, name: record.name }));
}

/** Imports what a reader of these items would read. */
function importItems(items: Iterable<ReadItem>, options: Partial<ImportOptions> = {}) {
  return importFiles({
    files: [SOURCE],
    store,
    onState: (state) => states.push(state),
    async *read(_, { onBytes, signal }) {
      onBytes?.(4, 10);
      for (const item of items) {
        signal?.throwIfAborted();
        yield item;
      }
    },
    ...options,
  });
}

async function leftovers(): Promise<number> {
  const database = await openDB('pe-lens');
  const counts = await Promise.all(
    ['indexes', 'shards', 'screenshots'].map((name) => database.count(name)),
  );
  database.close();
  return counts.reduce((sum, count) => sum + count, 0);
}

describe('an import', () => {
  it('becomes a catalog, and reports what it met', async () => {
    const report = await importItems([
      ...recordItems(3),
      ...recordItems(2),
      { kind: 'unreadable', name: 'index.md', reason: 'It has no hashes.' },
      { kind: 'repaired', name: 'library.json', places: 7 },
      { kind: 'screenshot', name: 'a-1.png', bytes: Uint8Array.of(1, 2) },
      { kind: 'about', about: { name: 'Golden image', licence: 'MIT' } },
      { kind: 'about', about: { name: 'Another', dataDate: '2021-11' } },
    ]);
    expect(report).toMatchObject({
      catalog: 'Golden image',
      files: ['folder/library.json.zip'],
      read: 5,
      added: 3,
      replaced: 0,
      duplicates: 2,
      unreadable: [{ name: 'index.md', reason: 'It has no hashes.' }],
      repaired: 7,
      screenshots: 1,
    });
    const [info] = await store.list();
    expect(info).toMatchObject({ name: 'Golden image', licence: 'MIT', dataDate: '2021-11' });
    expect(states[0]).toEqual({
      state: 'running',
      file: 'folder/library.json.zip',
      bytesDone: 0,
      bytesTotal: 10,
      records: 0,
    });
    expect(states.at(-1)).toEqual({ state: 'done', report });
  });

  it.each([
    ['the name that was asked for', { name: 'Mine' }, 'Mine'],
    ['the file', {}, 'library'],
    ['several files', { files: [SOURCE, { name: 'b', blob: new Blob() }] }, 'library and 1 more'],
  ])('is named after %s', async (_, options, name) => {
    expect((await importItems(recordItems(1), options)).catalog).toBe(name);
  });

  it('stands after the others, and beside one of the same name', async () => {
    await importItems(recordItems(1));
    const { catalog } = await importItems(recordItems(1));
    expect(catalog).toBe('library (2)');
    expect((await store.list()).map(({ name }) => name)).toEqual(['library', 'library (2)']);
  });

  it('replaces the catalog of the same name where that was asked', async () => {
    await importItems(recordItems(3));
    const [before] = await store.list();
    const report = await importItems([...recordItems(2), ...recordItems(4, 'new')], {
      replace: true,
    });
    expect(report).toMatchObject({ read: 6, added: 4, replaced: 2, duplicates: 0 });
    expect(await store.list()).toMatchObject([{ id: before?.id, name: 'library', files: 6 }]);
  });

  it('replaces a catalog that is damaged', async () => {
    await importItems(recordItems(3));
    const [before] = await store.list();
    const database = await openDB('pe-lens');
    await database.clear('indexes');
    database.close();
    const report = await importItems(recordItems(2), { replace: true });
    expect(report).toMatchObject({ added: 2, replaced: 0 });
    expect(await (await store.open(before?.id ?? '')).record(1)).toEqual(files(2)[1]);
  });
});

describe('an import that comes to nothing', () => {
  it.each<[string, ReadItem[], string]>([
    [
      'nothing readable',
      [
        { kind: 'unreadable', name: 'readme.txt', reason: 'It is a text without records.' },
        { kind: 'unreadable', name: 'b.txt', reason: 'Another.' },
      ],
      'Nothing in “folder/library.json.zip” is a catalog record: 2 inputs cannot be read, the first of them “readme.txt”. It is a text without records.',
    ],
    [
      'one file within the one that was chosen',
      [{ kind: 'unreadable', name: 'a.txt', reason: 'It is a text without records.' }],
      'Nothing in “folder/library.json.zip” is a catalog record: “a.txt” cannot be read. It is a text without records.',
    ],
    [
      'the one file that was chosen',
      [
        {
          kind: 'unreadable',
          name: 'folder/library.json.zip',
          reason: 'The archive is empty. Choose another file.',
        },
      ],
      'Nothing in “folder/library.json.zip” is a catalog record. The archive is empty. Choose another file.',
    ],
    ['nothing at all', [], 'a catalog record: there is no input at all. Choose'],
    [
      'pictures alone',
      [{ kind: 'screenshot', name: 'a.png', bytes: Uint8Array.of(1) }],
      'there is 1 picture and no other input. Choose',
    ],
  ])('fails with a sentence: %s', async (_, items, sentence) => {
    await expect(importItems(items)).rejects.toThrow(sentence);
    expect(states.at(-1)).toMatchObject({ state: 'failed' });
    expect(await store.list()).toEqual([]);
    expect(await leftovers()).toBe(0);
  });

  it('leaves nothing where the reader refuses in the middle', async () => {
    await importItems(recordItems(2));
    const before = await leftovers();
    function* broken(): Generator<ReadItem> {
      yield* recordItems(300, 'new');
      throw new Error('The zip ends too early. Download it again.');
    }
    await expect(importItems(broken())).rejects.toThrow('The zip ends too early.');
    expect(states.at(-1)).toEqual({
      state: 'failed',
      message: 'The zip ends too early. Download it again.',
    });
    expect((await store.list()).length).toBe(1);
    expect(await leftovers()).toBe(before);
  });

  it.each([0, 1, 130, 299])(
    'leaves nothing where it is cancelled after %i records',
    async (after) => {
      await importItems(recordItems(2));
      const before = await leftovers();
      const cancelling = new AbortController();
      function* cancelled(): Generator<ReadItem> {
        for (const [number, item] of recordItems(300, 'new').entries()) {
          if (number === after) cancelling.abort();
          yield item;
        }
      }
      const { signal } = cancelling;
      await expect(importItems(cancelled(), { signal })).rejects.toThrow(/abort/i);
      expect(states.at(-1)).toEqual({ state: 'cancelled' });
      expect((await store.list()).map(({ name }) => name)).toEqual(['library']);
      expect(await leftovers()).toBe(before);
    },
  );
});

describe('an import of the real readers', () => {
  it('reads library pages', async () => {
    const md5 = 'C07A27BF54DD7A6B892846548CCEDA13';
    const page = [
      '# sessionmsg.exe ',
      '',
      '* File Path: `C:\\Windows\\system32\\sessionmsg.exe`',
      '',
      '## Hashes',
      '',
      'Type | Hash',
      '-- | --',
      `MD5 | \`${md5}\``,
      '',
      '## Signature',
      '',
      '* Status: Signature verified.',
      '',
      '## File Metadata',
      '',
      '* Original Filename: sessionmsg.exe',
      '',
      'MIT License. Copyright (c) 2020-2021 Strontic.',
      '',
    ].join('\n');
    const report = await importFiles({
      files: [{ name: `sessionmsg.exe-${md5}.md`, blob: new Blob([page]) }],
      store,
    });
    expect(report).toMatchObject({ read: 1, added: 1, unreadable: [] });
    const [info] = await store.list();
    const { index } = await store.open(info?.id ?? '');
    expect(index.findName('sessionmsg.exe')).toEqual([0]);
    expect(index.headline(0).path).toBe('C:\\Windows\\system32\\sessionmsg.exe');
  });
});
