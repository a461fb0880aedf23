import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CORPUS_DIR } from '../corpus';
import {
  type Handler,
  type Server,
  sendRange,
  sendWhole,
  startServer,
} from '../unit/download/server';
import { hashesOf, libraryPage } from './harness/library-page';
import { openSession } from './harness/session';
import { until } from './harness/until';

/** Downloads through the options page, as a person does it, from a server on loopback. */

const session = openSession();
let options: Page;
let server: Server | undefined;

beforeAll(async () => {
  options = await session.browser.context.newPage();
});

beforeEach(() => openOptions());

afterEach(async () => {
  await server?.close();
  server = undefined;
});

afterAll(() => options?.close());

interface Extension {
  chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
}

/** What the background answers to a message of a page of the extension. */
function ask(name: string, argument: object): Promise<unknown> {
  return options.evaluate(
    (message) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(message),
    { name, argument },
  );
}

async function openOptions(): Promise<void> {
  await options.goto(session.browser.own('options.html'));
  await options.getByRole('button', { name: /^Download the library from / }).waitFor();
}

/** Sets the address of a server that answers so, and clicks. */
async function downloadFrom(handler: Handler): Promise<Server> {
  server = await startServer(handler);
  await options.locator('.download-address summary').click();
  await options.getByLabel('Address of the library').fill(server.url());
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await options.locator('.download-address').getByText('Saved.').waitFor();
  await clickDownload(server);
  return server;
}

const clickDownload = ({ host }: Server) =>
  options.getByRole('button', { name: `Download the library from ${host}` }).click();

/** Files of downloads that the extension has on disk. */
function filesOnDisk(): Promise<string[]> {
  return options.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle('downloads', { create: true });
    const names: string[] = [];
    for await (const name of directory.keys()) names.push(name);
    return names;
  });
}

async function report(): Promise<string> {
  await options.locator('.report').waitFor({ timeout: 200_000 });
  return options.locator('.report').innerText();
}

const someCame = () =>
  options
    .locator('.import-progress')
    .getByText(/^[1-9][\d.]* [kM]B/)
    .waitFor();

const said = (text: string | RegExp) => options.getByText(text).waitFor();

const TAG = { ETag: '"one"' };
/** Forty pages, not compressed: enough for a download to be in its middle. */
const LIBRARY = zipSync(
  Object.fromEntries(
    Array.from({ length: 40 }, (_, number) => {
      const { buffer } = libraryPage({ name: `downloaded-${number}.exe` });
      return [`a-master/library/${number}.md`, buffer];
    }),
  ),
  { level: 0 },
);
const HALF = LIBRARY.length >> 1;

/** Sends the first half, and then nothing more. */
const sendHalf: Handler = (_, to) => {
  to.writeHead(200, { ...TAG, 'Content-Length': `${LIBRARY.length}` });
  to.write(LIBRARY.subarray(0, HALF));
};

describe('a download', () => {
  test('asks no address before the click', async () => {
    const outside = session.browser.record.requests.filter((url) => !url.includes('pages.test'));
    expect(outside).toEqual([]);
  });

  test('that gives a web page changes nothing and says so', async () => {
    const before = await ask('catalogs', {});
    await downloadFrom((_, to) => sendWhole(to, Buffer.from('<!doctype html><p>Sign in')));
    await said(/sent a web page instead of a catalog/);
    expect(await filesOnDisk()).toEqual([]);
    expect(await ask('catalogs', {})).toEqual(before);
  });

  test('that is cancelled in its middle leaves nothing', async () => {
    const before = await ask('catalogs', {});
    await downloadFrom(sendHalf);
    await someCame();
    await options.getByRole('button', { name: 'Cancel' }).click();
    await said('The download was cancelled. Nothing of it was kept.');
    expect(await filesOnDisk()).toEqual([]);
    expect(await ask('catalogs', {})).toEqual(before);
  });

  test('as GitHub sends it, that breaks off, starts again and says so', async () => {
    let goOn = () => {};
    const seen = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { asked } = await downloadFrom(async ({ url }, to, turn) => {
      if (url === '/library.zip') return to.writeHead(302, { Location: '/packed' }).end();
      to.writeHead(200, {
        ETag: 'W/"weak"',
        'Content-Disposition': 'attachment; filename=a-master.zip',
      });
      if (turn > 2) return seen.then(() => to.end(LIBRARY));
      to.write(LIBRARY.subarray(0, HALF));
      await someCame();
      to.destroy();
    });
    await said(/broke off\. 127\.0\.0\.1:\d+ cannot continue a download: it started again/);
    goOn();
    expect(await report()).toContain('Imported into a-master');
    const paths = ['/library.zip', '/packed'];
    expect(asked.map(({ path }) => path)).toEqual([...paths, ...paths]);
    expect(asked.some(({ range }) => range !== undefined)).toBe(false);
    expect(await filesOnDisk()).toEqual([]);
  });

  test('that is cut short with its tab goes on in the next one, and is found', async () => {
    const { asked, ...running } = await downloadFrom((request, to, turn) =>
      turn === 1 ? sendHalf(request, to, turn) : sendRange(request, to, LIBRARY, TAG),
    );
    await someCame();
    await options.close({ runBeforeUnload: false });
    options = await session.browser.context.newPage();
    await openOptions();
    await clickDownload({ asked, ...running });
    expect(await report()).toContain('40 records were read');
    expect(asked).toEqual([
      { path: '/library.zip' },
      { path: '/library.zip', range: `bytes=${HALF}-`, ifRange: '"one"' },
    ]);
    expect(await filesOnDisk()).toEqual([]);
    const key = hashesOf('downloaded-7.exe').SHA256.toLowerCase();
    await until('the record is found', async () => {
      const found = await ask('find', { keys: [{ kind: 'hash', key }] });
      return Array.isArray(found) && found.length === 1 ? true : undefined;
    });
  });
});

describe.skipIf(CORPUS_DIR === undefined)('the library’s archive', () => {
  test('breaks off once, goes on, is imported and found', { timeout: 240_000 }, async () => {
    const zip = readFileSync(join(CORPUS_DIR ?? '', 'strontic.github.io-half.zip'));
    let goOn = () => {};
    const seen = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { asked } = await downloadFrom(async (request, to, turn) => {
      if (turn > 1) return seen.then(() => sendRange(request, to, zip, TAG));
      to.writeHead(200, { ...TAG, 'Content-Length': `${zip.length}` });
      to.write(zip.subarray(0, zip.length >> 1));
      // What the browser has not read by then is lost with the connection: some of it or all.
      await someCame();
      to.destroy();
    });
    await said(/broke off\. The [\d.]+ [kM]B that came are kept; the download went on/);
    goOn();
    expect(await report()).toContain('13,312 records were read');
    expect(asked.map(({ ifRange }) => ifRange)).toEqual([undefined, '"one"']);
    expect(Number(/\d+/.exec(asked[1]?.range ?? '')?.[0])).toBeGreaterThan(0);
    expect(await filesOnDisk()).toEqual([]);
    await until('the catalog answers', async () => {
      const { rows } = (await ask('search', { query: 'certutil.exe', limit: 1 })) as {
        rows: { record: { name: string } }[];
      };
      return rows[0]?.record.name.toLowerCase() === 'certutil.exe' ? true : undefined;
    });
  });
});
