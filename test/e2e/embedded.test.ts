import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCatalog } from '../../scripts/catalog/run-catalog';
import type { TestBrowser } from './harness/browser';
import { launchBrowser } from './harness/browser';
import { buildWithPack } from './harness/build-with-pack';
import { hashesOf, libraryPage } from './harness/library-page';
import { type PageServer, startPageServer } from './harness/page-server';
import { stopWorkers } from './harness/stop-workers';
import { until } from './harness/until';

/** Builds that bring a pack as their embedded catalog. */

const COUNT = 300;
const folder = mkdtempSync(join(tmpdir(), 'pe-lens-embedded-'));
const pack = join(folder, 'pack');
let build: string;
let server: PageServer;

beforeAll(async () => {
  for (let number = 0; number < COUNT; number++) {
    const { name, buffer } = libraryPage({ name: `golden-${number}.exe` });
    writeFileSync(join(folder, name), buffer);
  }
  const signal = new AbortController().signal;
  const argv = [folder, '-q', '--out', pack, '--name', 'Golden image', '--date', '2026-01'];
  const stdout = new Writable();
  expect(await runCatalog(argv, { folder, stdout, stderr: process.stderr, signal })).toBe(0);
  build = await buildWithPack(pack, join(folder, 'build'));
  server = await startPageServer();
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  catalogs: { id: string; name: string; files: number; embedded: boolean; failure?: string }[];
  embedded?: { state: string; message?: string };
}

async function asking(browser: TestBrowser) {
  const page = await browser.context.newPage();
  await page.goto(browser.own('options.html'));
  const ask = (name: string, argument: object): Promise<unknown> =>
    page.evaluate(
      (message) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(message),
      {
        name,
        argument,
      },
    );
  const catalogs = async () => (await ask('catalogs', {})) as Reply;
  const isFound = async (hash: string) => {
    const keys = [{ kind: 'hash', key: hash.toLowerCase() }];
    return ((await ask('find', { keys })) as unknown[]).length > 0;
  };
  return { page, catalogs, isFound };
}

interface Extension {
  chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
}

const STARTER_SHA256 = 'a61c9587237d025f';

describe('a build with a pack', () => {
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser({ port: server.port, extension: build });
  });
  afterAll(() => browser?.close());

  test('has the pack in place of the starter, as one catalog', async () => {
    const { catalogs, isFound, ...rest } = await asking(browser);
    page = rest.page;
    const reply = await until('the pack is in place', async () => {
      const now = await catalogs();
      return now.catalogs[0]?.files === COUNT ? now : undefined;
    });
    expect(reply).toMatchObject({
      catalogs: [{ id: 'embedded', name: 'Golden image', embedded: true, dataDate: '2026-01' }],
    });
    expect(reply.embedded).toBeUndefined();
    expect(await isFound(hashesOf('golden-299.exe').SHA512)).toBe(true);
    await page.getByText('Golden image').first().waitFor();
    await page.close();
  });

  test('has it still after its worker was stopped', async () => {
    await stopWorkers(browser);
    const { page: own, catalogs, isFound } = await asking(browser);
    expect(await isFound(hashesOf('golden-7.exe').MD5)).toBe(true);
    expect((await catalogs()).catalogs).toHaveLength(1);
    await own.close();
  });

  test('asks nothing of a network, and shows no page its files', async () => {
    const site = await browser.context.newPage();
    await site.goto('http://pages.test/empty.html');
    const seen = await site.evaluate(
      (address) =>
        fetch(address).then(
          () => 'seen',
          () => 'refused',
        ),
      browser.own('catalog/manifest.json'),
    );
    expect(seen).toBe('refused');
    await site.close();
    const others = browser.record.requests.filter((url) => !url.startsWith('http://pages.test/'));
    expect(others).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
    expect(manifest.web_accessible_resources).toBeUndefined();
  });
});

describe('a build whose pack is damaged', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    const part = join(build, 'catalog', 'records', '1');
    const bytes = readFileSync(part);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(part, bytes);
    browser = await launchBrowser({ port: server.port, extension: build });
  });
  afterAll(() => browser?.close());

  test('answers from the starter, and says why', async () => {
    const { page, catalogs, isFound } = await asking(browser);
    const reply = await until('it has failed', async () => {
      const now = await catalogs();
      return now.embedded?.state === 'failed' ? now : undefined;
    });
    expect(reply.embedded?.message).toMatch(
      /is damaged \(its checksum .*\): install PE Lens again\./,
    );
    expect(reply.catalogs).toMatchObject([{ id: 'embedded', files: 3 }]);
    expect(await isFound(hashesOf('golden-7.exe').MD5)).toBe(false);
    await page.reload();
    await page.getByRole('alert').getByText('install PE Lens again').waitFor();
    await page.goto(browser.own('popup.html?q='));
    await page.getByRole('alert').getByText('install PE Lens again').waitFor();
    await page.getByRole('searchbox').or(page.getByRole('combobox')).fill(STARTER_SHA256);
    await page.getByRole('option').first().waitFor();
    await page.close();
  });

  test('says it still after its worker was stopped', async () => {
    await stopWorkers(browser);
    const { page, catalogs } = await asking(browser);
    await until('it is said', async () =>
      (await catalogs()).embedded?.state === 'failed' ? true : undefined,
    );
    await page.close();
  });
});
