import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type TestBrowser } from './harness/browser';
import { hover, waitForMark } from './harness/hover';
import { type PageServer, startPageServer } from './harness/page-server';
import { pseudoBuild } from './harness/pseudo-locale';
import { readTexts, untranslated } from './harness/said-texts';

/**
 * The extension in a language that is not there: every message accented, in brackets and 40% longer.
 * What stands without brackets was not said through the catalog; what is cut would be in German.
 */

const WKSPRT = 'wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9';
const LIST =
  'wksprt.exe\nC:\\Users\\Public\\wtsapi32.dll\nd41d8cd98f00b204e9800998ecf8427e\nnothing.exe';

/** What a person may type, or has typed here. */
const TYPED = [...LIST.split('\n'), 'zzzzzzzzzz', 'Remote Desktop', 'example.com'];

interface Surface {
  name: string;
  path: string;
  width?: number;
  ready?: string;
  act?: (page: Page) => Promise<void>;
}

const SURFACES: Surface[] = [
  { name: 'popup', path: 'popup.html', width: 360 },
  { name: 'search with results', path: 'popup.html?q=exe' },
  { name: 'search without a result', path: 'popup.html?q=zzzzzzzzzz' },
  {
    name: 'side panel',
    path: 'sidepanel.html',
    width: 360,
  },
  { name: 'record', path: `record.html?id=${WKSPRT}` },
  {
    name: 'two records',
    path: `record.html?id=${WKSPRT}&with=wtsapi32.dll-d0404c8e3ae16a5b6036ffa971d4d9ea`,
    ready: '.comparison',
  },
  { name: 'unknown record', path: 'record.html?id=nothing.exe-0' },
  { name: 'browse', path: 'browse.html' },
  { name: 'options', path: 'options.html' },
  { name: 'first run', path: 'welcome.html' },
  { name: 'list, empty', path: 'list.html' },
  { name: 'list, narrow', path: 'list.html', width: 320 },
  {
    name: 'list with what is open',
    path: 'list.html',
    act: async (page) => {
      await page.locator('#list-text').fill(LIST);
      await page.locator('.list-input button[type=submit]').click();
      await page.locator('.take-along:not([disabled])').waitFor();
      await page.locator('tr.entry button').first().click();
      await page.locator('.list-details .card').waitFor();
    },
  },
];

let browser: TestBrowser;
let server: PageServer;
let page: Page;
const build = pseudoBuild();

beforeAll(async () => {
  server = await startPageServer();
  browser = await launchBrowser({ port: server.port, extension: build.folder });
  page = await browser.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  build.remove();
});

describe.each(SURFACES)('$name', ({ name, path, width = 1000, ready, act }) => {
  test('says everything through the catalog, and nothing is cut', async () => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(browser.own(path));
    await page.locator('main:not([aria-busy=true])').first().waitFor();
    if (ready !== undefined) await page.locator(ready).waitFor();
    await act?.(page);
    const { texts, clipped } = await readTexts(page);
    if (process.env.PICTURES) {
      await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
    }
    expect(clipped).toEqual([]);
    expect(texts.join(' ')).toContain('⟦');
    expect(untranslated(texts, TYPED)).toEqual([]);
  });
});

test('the card on a page', async () => {
  await page.goto('http://pages.test/indicators.html');
  await waitForMark(page, 'sha256');
  const card = await hover(page, 'sha256');
  expect(card.text).toContain('⟦');
  expect(untranslated(card.text.split('\n'), [])).toEqual([]);
});
