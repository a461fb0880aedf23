import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSession } from './harness/session';
import { setSettings } from './harness/settings';
import { openSidePanel, type SidePanel } from './harness/side-panel';
import { until } from './harness/until';

/** The side panel, opened from the popup, beside the pages of its window. */

const session = openSession();
let panel: SidePanel;
let page: Page;

beforeAll(async () => {
  panel = await openSidePanel(session.browser, await session.browser.context.newPage());
});

afterAll(() => panel?.close());

beforeEach(async () => {
  await setSettings(session.browser, {});
  await panel.evaluate(`document.querySelector('input').focus()`);
  await panel.press('Escape');
  page = await session.browser.context.newPage();
});

afterEach(() => page.close());

const focused = () =>
  panel.evaluate<string>(
    `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent)`,
  );

async function openedRecord(open: () => Promise<void>): Promise<string> {
  const opened = session.browser.context.waitForEvent('page');
  await open();
  const record = await opened;
  const heading = await record.getByRole('heading', { level: 1 }).innerText();
  await record.close();
  return heading;
}

test('follows the tab in front, and what becomes of it', async () => {
  await page.goto('http://pages.test/found.html');
  await panel.waitForText('6 places');
  const second = await session.browser.context.newPage();
  await second.goto('http://pages.test/empty.html');
  await panel.waitForText('Nothing that a catalog knows.');
  await second.evaluate(() => document.body.append('sessionmsg.exe'));
  await panel.waitForText('1 place');
  await second.goto('chrome://version');
  await panel.waitForText('The browser lets no extension into this page.');
  await second.close();
  await page.bringToFront();
  await panel.waitForText('6 places');
});

test('keeps a query while the tab in front changes', async () => {
  await page.goto('http://pages.test/empty.html');
  await panel.evaluate(`document.querySelector('input').focus()`);
  await panel.type('wksprt');
  await panel.waitForText('RemoteApp');
  const second = await session.browser.context.newPage();
  await second.goto('http://pages.test/found.html');
  await second.close();
  await panel.press('Escape');
  await panel.waitForText('Nothing that a catalog knows.');
});

describe('pinned records', () => {
  test('are pinned from a row of the page, and kept', async () => {
    await page.goto('http://pages.test/found.html');
    await panel.waitForText('Nothing is pinned.');
    await panel.click('Pin wksprt.exe');
    await panel.waitForText(/Pinned\s+wksprt\.exe/);
    await panel.evaluate('location.reload()');
    await panel.waitForText(/Pinned\s+wksprt\.exe/);
    await page.goto('http://pages.test/empty.html');
    await panel.waitForText('Nothing that a catalog knows.');
    expect(await openedRecord(() => panel.click('wksprt.exe'))).toContain('wksprt.exe');
    await panel.click('Pin wksprt.exe');
    await panel.waitForText('Nothing is pinned.');
  });

  test('are pinned from a search', async () => {
    await page.goto('http://pages.test/empty.html');
    await panel.waitForText('Nothing is pinned.');
    await panel.click('Search the catalog');
    await panel.type('sessionmsg');
    await panel.click('Pin sessionmsg.exe');
    await panel.press('Escape');
    await panel.waitForText(/Pinned\s+sessionmsg\.exe/);
  });
});

test('is used by keyboard alone', async () => {
  await page.goto('http://pages.test/found.html');
  await panel.waitForText('6 places');
  await panel.evaluate(`document.querySelector('input').focus()`);
  await panel.press('ArrowDown');
  expect(await focused()).toBe('wtsap132.dll');
  await panel.press('ArrowDown');
  expect(await focused()).toBe('wksprt.exe');
  await panel.press('Tab');
  expect(await focused()).toBe('Pin wksprt.exe');
  await panel.press('Enter');
  await panel.waitForText(/Pinned\s+wksprt\.exe/);
  await panel.evaluate(`[...document.querySelectorAll('.found-row .row-main')].at(-1).focus()`);
  await panel.press('ArrowDown');
  expect(await focused()).toBe('wksprt.exe');
  expect(await openedRecord(() => panel.press('Enter'))).toContain('wksprt.exe');
  await page.bringToFront();
  await panel.waitForText('6 places');
  await panel.evaluate(`document.querySelector('.row-main').focus()`);
  await panel.press('ArrowUp');
  expect(await focused()).toBe('Search the catalog');
});

describe('in every look', () => {
  const media = (name: string, value: string) => ({ features: [{ name, value }] });
  const looks = [
    { name: 'light', media: media('prefers-color-scheme', 'light') },
    { name: 'dark', media: media('prefers-color-scheme', 'dark') },
    { name: 'forced colours', media: media('forced-colors', 'active') },
    { name: 'reduced motion', media: media('prefers-reduced-motion', 'reduce') },
    { name: 'right to left', media: { features: [] }, dir: 'rtl' },
    { name: '200% zoom of a 400 px panel', media: { features: [] }, width: 200 },
    { name: '320 px wide', media: { features: [] }, width: 320 },
  ];
  test.each(looks)('$name: axe finds nothing, and nothing is cut off', async (look) => {
    await page.goto('http://pages.test/found.html');
    await panel.waitForText('6 places');
    await panel.send('Emulation.setEmulatedMedia', look.media);
    await panel.evaluate(`document.documentElement.dir = '${look.dir ?? 'ltr'}'`);
    if (look.width !== undefined) {
      const size = { width: look.width, height: 600, deviceScaleFactor: 1, mobile: false };
      await panel.send('Emulation.setDeviceMetricsOverride', size);
    }
    try {
      expect(await panel.axeFindings()).toEqual([]);
      expect(await panel.evaluate(SCROLLS)).toEqual({ sideways: false, inner: 0 });
    } finally {
      await panel.send('Emulation.clearDeviceMetricsOverride');
    }
  });
});

/** Whether the page scrolls sideways, and how many of its elements scroll by themselves. */
const SCROLLS = `({
  sideways: document.documentElement.scrollWidth > innerWidth,
  inner: [...document.querySelectorAll('body *')].filter((each) =>
    each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)).length,
})`;

test('what a screen reader is told', async () => {
  await page.goto('http://pages.test/found.html');
  await panel.waitForText('6 places');
  await panel.click('Pin sessionmsg.exe');
  await panel.waitForText(/Pinned\s+sessionmsg\.exe/);
  expect(await until('the tree is there', () => outline(panel))).toMatchInlineSnapshot(`
    [
      "heading PE Lens",
      "link Options",
      "region Found on this page",
      "region Pinned",
      "region Catalogs",
      "combobox Search the catalog",
      "switch On for pages.test",
      "heading Found on this page",
      "list",
      "heading Pinned",
      "list",
      "link Paste a list",
      "list",
      "combobox Format",
      "button Copy all",
      "button Save",
      "link Get the whole catalog",
      "button wtsap132.dll",
      "button wksprt.exe",
      "button Pin wksprt.exe",
      "link Open the record of wksprt.exe",
      "button Previous place of wksprt.exe",
      "button Next place of wksprt.exe",
      "button sessionmsg.exe",
      "button Pin sessionmsg.exe",
      "link Open the record of sessionmsg.exe",
      "link sessionmsg.exe",
      "button Pin sessionmsg.exe",
    ]
  `);
});

interface AxNode {
  role?: { value: string };
  name?: { value: string };
  ignored: boolean;
}

/** Roles and names of what one meets, in order. */
async function outline(of: SidePanel): Promise<string[] | undefined> {
  const { nodes } = await of.send<{ nodes: AxNode[] }>('Accessibility.getFullAXTree');
  const lines = nodes
    .filter(({ ignored, role }) => !ignored && MET.has(role?.value ?? ''))
    .map(({ role, name }) => `${role?.value} ${name?.value ?? ''}`.trim());
  return lines.length > 5 ? lines : undefined;
}

const MET = new Set([
  'heading',
  'combobox',
  'searchbox',
  'button',
  'link',
  'switch',
  'list',
  'region',
]);
