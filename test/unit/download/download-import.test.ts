import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IDBFactory } from 'fake-indexeddb';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadAndImport } from '@/data/download/download-import';
import type { DownloadImportState } from '@/data/download/download-state';
import { DEFAULT_LIBRARY_URL } from '@/data/download/library-address';
import { BYTES_NAME, META_NAME, OpfsPartial } from '@/data/download/opfs-partial';
import type { Fetch } from '@/data/download/transfer';
import { IndexedCatalogStore } from '@/data/store/catalogs/indexed-catalog-store';
import { FakeDirectory } from './fake-directory';
import { type Handler, type Server, sendChunked, sendWhole, startServer } from './server';
import { FakeTiming } from './session';

const PAGES = fileURLToPath(new URL('../../fixtures/starter', import.meta.url));
const NAMES = readdirSync(PAGES).filter((name) => name.endsWith('.md'));
const LIBRARY = zipSync(
  Object.fromEntries(
    NAMES.map((name) => [
      `strontic.github.io-master/xcyclopedia/library/${name}`,
      new Uint8Array(readFileSync(`${PAGES}/${name}`)),
    ]),
  ),
  { mtime: new Date(2021, 10, 3, 12) },
);
const GITHUB = {
  ETag: 'W/"weak"',
  'Content-Disposition': 'attachment; filename=strontic.github.io-master.zip',
};

let directory: FakeDirectory;
let store: IndexedCatalogStore;
let states: DownloadImportState[];
let cancelling: AbortController;
let server: Server | undefined;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = new IndexedCatalogStore();
  directory = new FakeDirectory();
  states = [];
  cancelling = new AbortController();
});
afterEach(() => server?.close());

async function run(handler: Handler, url?: string, onState = (_: DownloadImportState) => {}) {
  server = await startServer(handler);
  const here = server.url();
  // The published address is asked here instead.
  const local: Fetch = (_, init) => fetch(here, init);
  await downloadAndImport({
    url: url ?? here,
    partial: await OpfsPartial.open(directory.handle()),
    store,
    signal: cancelling.signal,
    timing: new FakeTiming(),
    fetch: local,
    onState: (state) => {
      states.push(state);
      onState(state);
    },
  });
  return states.at(-1);
}

describe('a download with its import', () => {
  test('ends as a catalog with its origin, and leaves no file', async () => {
    const last = await run((_, to) => sendChunked(to, LIBRARY, GITHUB), DEFAULT_LIBRARY_URL);
    expect(last).toMatchObject({
      state: 'done',
      report: {
        catalog: 'xCyclopedia',
        files: ['strontic.github.io-master.zip'],
        read: NAMES.length,
        unreadable: [],
      },
    });
    expect(await store.list()).toMatchObject([
      {
        name: 'xCyclopedia',
        files: NAMES.length,
        source: 'https://strontic.github.io/xcyclopedia/',
        dataDate: '2021-11-03',
      },
    ]);
    expect(directory.names).toEqual([]);
    expect(new Set(states.map(({ state }) => state))).toEqual(
      new Set(['connecting', 'downloading', 'running', 'done']),
    );
  });

  test('takes the place of the one before', async () => {
    const handler: Handler = (_, to) => sendChunked(to, LIBRARY, GITHUB);
    await run(handler, DEFAULT_LIBRARY_URL);
    await server?.close();
    const last = await run(handler, DEFAULT_LIBRARY_URL);
    expect(last).toMatchObject({ state: 'done', report: { replaced: NAMES.length, added: 0 } });
    expect(await store.list()).toHaveLength(1);
  });

  test('from another address carries that as its source', async () => {
    await run((_, to) => sendWhole(to, LIBRARY));
    expect(await store.list()).toMatchObject([{ name: 'library', source: server?.url() }]);
  });

  test('has cleaned up before its end is told', async () => {
    const left: string[][] = [];
    await run(
      (_, to) => sendWhole(to, LIBRARY),
      undefined,
      ({ state }) => {
        if (state === 'running' || state === 'done') left.push(directory.names);
      },
    );
    expect(left[0]).toEqual([BYTES_NAME, META_NAME]);
    expect(left.at(-1)).toEqual([]);
  });
});

describe('nothing is left', () => {
  test.each<{ name: string; handler: Handler; says: RegExp }>([
    {
      name: 'of an archive that cannot be imported',
      handler: (_, to) => sendWhole(to, zipSync({ 'a.txt': Uint8Array.of(1, 2, 3) })),
      says: /Nothing in “library\.zip” is a catalog record/,
    },
    {
      name: 'of a web page',
      handler: (_, to) => sendWhole(to, Buffer.from('<html></html>')),
      says: /a web page instead/,
    },
    {
      name: 'of a connection that always breaks',
      handler: (_, to) => {
        to.writeHead(200, GITHUB);
        to.write(LIBRARY.subarray(0, 3000), () => to.destroy());
      },
      says: /5 attempts failed/,
    },
  ])('$name', async ({ handler, says }) => {
    expect(await run(handler)).toEqual({ state: 'failed', message: expect.stringMatching(says) });
    expect(directory.names).toEqual([]);
    expect(await store.list()).toEqual([]);
  });

  test.each(['downloading', 'running'])('of one cancelled while %s', async (when) => {
    const last = await run(
      (_, to) => sendWhole(to, LIBRARY, { ETag: '"one"' }),
      undefined,
      ({ state }) => {
        if (state === when) cancelling.abort();
      },
    );
    expect(last).toEqual({ state: 'cancelled' });
    expect(directory.names).toEqual([]);
    expect(await store.list()).toEqual([]);
  });

  test('but what a later try can continue', async () => {
    let turn = 0;
    const half = LIBRARY.length >> 1;
    let reached = () => {};
    const has = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const last = await run(
      async (_, to) => {
        turn++;
        if (turn > 1) return to.destroy();
        to.writeHead(200, { ETag: '"one"' });
        to.write(LIBRARY.subarray(0, half));
        await has;
        to.destroy();
      },
      undefined,
      (state) => {
        if (state.state === 'downloading' && state.bytesDone === half) reached();
      },
    );
    expect(last).toEqual({
      state: 'failed',
      message: expect.stringMatching(/What has come is kept: check the connection/),
    });
    const kept = await OpfsPartial.open(directory.handle());
    expect(kept).toMatchObject({ size: half, meta: { validator: '"one"' } });
  });
});
