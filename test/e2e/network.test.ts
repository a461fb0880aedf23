import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './harness/browser';
import { hover, leave, waitForMark } from './harness/hover';
import { hashesOf, libraryPage } from './harness/library-page';
import { type PageServer, startPageServer } from './harness/page-server';

/**
 * Nothing leaves the browser: the browser's own log of its network, which no part of an extension
 * gets around, holds no request of the extension and none to another host.
 */

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Schemes of what never reaches a network. */
const LOCAL = /^(data|blob|chrome|chrome-extension|chrome-untrusted|devtools|about):/;

/** Chromium looks after itself: updates of its components, the state of an account. */
function isBrowsersOwn(url: string, initiator: string): boolean {
  const byNobody = !/^(https?|chrome-extension):/.test(initiator);
  return byNobody && /(^|\.)(google\.com|googleapis\.com|gvt1\.com)$/.test(new URL(url).hostname);
}

let server: PageServer;
const folder = mkdtempSync(join(tmpdir(), 'pe-lens-net-'));

beforeAll(async () => {
  server = await startPageServer();
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a session with hovers, searches, a record and an import asks no network', async () => {
  const file = join(folder, 'net.json');
  const browser = await launchBrowser({ port: server.port, args: [`--log-net-log=${file}`] });
  const { context, own, extensionId } = browser;

  const page = await context.newPage();
  await page.goto('http://pages.test/demo/report.html');
  for (const target of ['sha256', 'imphash', 'path']) {
    await waitForMark(page, target);
    await hover(page, target);
    await leave(page);
  }
  const popup = await context.newPage();
  await popup.goto(own('popup.html'));
  await popup.getByRole('combobox').fill('remote desktop');
  await popup.getByRole('option').first().waitFor();
  await popup.goto(own('record.html?id=wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9'));
  await popup.locator('main[aria-busy=false] h1').waitFor();
  await popup.goto(own('options.html'));
  await popup
    .getByLabel('Files to import')
    .setInputFiles([libraryPage({ name: 'private-tool.exe', description: 'Kept at home' })]);
  await popup.locator('.report').waitFor();
  await browser.close();

  const text = readFileSync(file, 'utf8');
  const log: NetLog = JSON.parse(text);
  const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  const requests = log.events.filter(({ type, params }) => type === start && params?.url);
  const addresses = requests.map(({ params }) => params?.url ?? '');
  // The log is of use only if it holds what is known to have happened.
  expect(addresses).toContain('http://pages.test/demo/report.html');
  const elsewhere = requests
    .map(({ params }) => ({ url: params?.url ?? '', initiator: params?.initiator ?? '' }))
    .filter(({ url }) => !LOCAL.test(url) && new URL(url).hostname !== 'pages.test')
    .filter(({ url, initiator }) => !isBrowsersOwn(url, initiator));
  expect(elsewhere).toEqual([]);
  expect(requests.filter(({ params }) => params?.initiator?.includes(extensionId))).toEqual([]);
  for (const secret of [hashesOf('private-tool.exe').SHA256, 'private-tool']) {
    expect(text.toLowerCase().includes(secret.toLowerCase())).toBe(false);
  }
});

test('a request of a page to another host would have been seen', async () => {
  const file = join(folder, 'control.json');
  const browser = await launchBrowser({ port: server.port, args: [`--log-net-log=${file}`] });
  const page = await browser.context.newPage();
  await page.goto('http://pages.test/empty.html');
  await page.evaluate(() => fetch('http://leak.test/wksprt.exe', { mode: 'no-cors' }));
  await browser.close();
  expect(server.asked).toContain('/wksprt.exe');
  expect(readFileSync(file, 'utf8')).toContain('http://leak.test/wksprt.exe');
});

test('the background worker is not able to ask another host', async () => {
  const browser = await launchBrowser({ port: server.port });
  const worker = await browser.worker();
  const outcome = await worker.evaluate(() =>
    fetch('http://leak.test/from-worker').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  expect(server.asked).not.toContain('/from-worker');
  await browser.close();
});
