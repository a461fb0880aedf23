import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../data/settings';
import { axeFindings } from './harness/axe';
import { waitForTarget } from './harness/hover';
import { isShown } from './harness/marks';
import { openSession } from './harness/session';
import { setSettings } from './harness/settings';
import { badgeOf, firstAnswer, tabInFront, tabOf } from './harness/tabs';
import { until } from './harness/until';

/** What the popup shows of the page beside it, and the ways from there into the page. */

const session = openSession();
let page: Page;
let popup: Page;

beforeEach(async () => {
  await setSettings(session.browser, {});
  page = await session.browser.context.newPage();
});

afterEach(() => Promise.all([page.close(), popup?.close()]));

/** Opens the popup as a page of its own, of the toolbar popup's size. */
async function openPopup(): Promise<void> {
  const tab = await tabInFront(session.browser, page);
  popup = await session.browser.context.newPage();
  await popup.setViewportSize({ width: 360, height: 500 });
  await popup.goto(session.browser.own(`popup.html?tab=${tab}`));
}

const row = (name: string) => popup.getByRole('listitem').filter({ hasText: name });
const listText = () => popup.locator('main').innerText();

async function waitForText(text: string | RegExp): Promise<void> {
  await until(
    `the popup says “${text}”`,
    async () => {
      const now = await listText();
      return (typeof text === 'string' ? now.includes(text) : text.test(now)) ? true : undefined;
    },
    { told: listText },
  );
}

async function waitUntilShown(name: string): Promise<void> {
  await until(`“${name}” is in sight and set off`, async () =>
    (await isShown(await waitForTarget(page, name))) ? true : undefined,
  );
}

describe('a page with places everywhere', () => {
  beforeEach(async () => {
    await page.goto('http://pages.test/found.html');
    await openPopup();
    await waitForText('6 places');
  });

  test('lists records with their places, how they matched, and what is noted first', async () => {
    const names = await popup.locator('.found-row .row-main').allInnerTexts();
    expect(names).toEqual(['wtsap132.dll', 'wksprt.exe', 'sessionmsg.exe']);
    expect(await row('wtsap132.dll').innerText()).toMatch(
      /1 place\s+Looks like wtsapi32\.dll \(1 for i\)\.$/,
    );
    const text = await row('RemoteApp').innerText();
    expect(text).toContain('4 places');
    expect(text).toContain('MD5, file name, SHA256, SHA1');
  });

  test('the badge counts the same', async () => {
    const tab = await tabOf(session.browser, page);
    expect(await badgeOf(session.browser, tab)).toBe('6');
  });

  test('leads to each place in its turn, and back', async () => {
    const next = popup.getByRole('button', { name: 'Next place of wksprt.exe' });
    for (const place of ['first', 'folded', 'scrolled', 'framed', 'first']) {
      await next.click();
      await waitUntilShown(place);
    }
    await waitForText('1 of 4');
    await popup.getByRole('button', { name: 'Previous place of wksprt.exe' }).click();
    await waitUntilShown('framed');
    await waitForText('4 of 4');
    expect(await page.locator('details[open]').count()).toBe(2);
  });

  test('says where the page hides a place', async () => {
    await popup.getByRole('button', { name: 'sessionmsg.exe', exact: true }).click();
    await waitForText('The page hides this place');
  });

  test('is used by keyboard alone', async () => {
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await waitUntilShown('first');
    await popup.keyboard.press('ArrowRight');
    await waitUntilShown('folded');
    await popup.keyboard.press('ArrowLeft');
    await waitUntilShown('first');
  });

  test('copies and saves what was found', async () => {
    const saved = async (format: string) => {
      await popup.getByRole('combobox', { name: 'Format' }).selectOption(format);
      const download = popup.waitForEvent('download');
      await popup.getByRole('button', { name: 'Save' }).click();
      const file = await download;
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
    };
    const csv = await saved('CSV');
    expect(csv.name).toBe('pe-lens-pages.test.csv');
    expect(csv.text).toContain(
      '2C3BE28E1B8D28A8B326FBB7E06CEDD9,hash,2c3be28e1b8d28a8b326fbb7e06cedd9,1,md5',
    );
    const json: unknown = JSON.parse((await saved('JSON')).text);
    expect(json).toHaveLength(3);
    const markdown = await saved('Markdown');
    expect(markdown.name).toBe('pe-lens-pages.test.md');
    expect(markdown.text).toContain('`wtsap132.dll`');
    await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await popup.getByRole('combobox', { name: 'Format' }).selectOption('Text');
    await popup.getByRole('button', { name: 'Copy all' }).click();
    await popup.locator('[data-copied=copied]').waitFor();
    const copied = await popup.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^wksprt\.exe: RemoteApp/m);
    expect(copied).toContain('  wtsap132.dll (1 ×) Looks like wtsapi32.dll');
  });

  test('follows what the page adds', async () => {
    await page.evaluate(() => document.body.append('sessionmsg.exe'));
    await waitForText('7 places');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing (%s)', async (colorScheme) => {
    await popup.emulateMedia({ colorScheme });
    expect(await axeFindings(popup)).toEqual([]);
    const { scrollWidth, scrollers } = await popup.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      scrollers: [...document.querySelectorAll('body *')].filter(
        (each) =>
          each.scrollHeight > each.clientHeight &&
          /auto|scroll/.test(getComputedStyle(each).overflowY),
      ).length,
    }));
    expect(scrollWidth).toBe(360);
    expect(scrollers).toBe(0);
  });
});

describe('the switch for the site', () => {
  test('takes effect in the open page, both ways', async () => {
    await page.goto('http://pages.test/indicators.html');
    await openPopup();
    await waitForText('Found on this page');
    await popup.getByRole('switch', { name: 'On for pages.test' }).click();
    await waitForText('Nothing is looked at on pages.test.');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await axeFindings(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Switch on' }).click();
    await waitForText(/\d+ places/);
  });

  test('stands for the site’s entry in the options, and open tabs follow those', async () => {
    await page.goto('http://pages.test/indicators.html');
    await openPopup();
    await waitForText('Found on this page');
    const options = await session.browser.context.newPage();
    await options.goto(session.browser.own('options.html'));
    await options.getByRole('textbox', { name: 'Not on the site' }).fill('https://pages.test/x');
    await options
      .getByRole('region', { name: 'Sites' })
      .getByRole('button', { name: 'Add' })
      .click();
    await waitForText('Nothing is looked at on pages.test.');
    await options.getByRole('button', { name: 'Remove pages.test' }).click();
    await waitForText('Found on this page');
    await options.getByRole('radio', { name: 'Only on some sites' }).click();
    await waitForText('Off for pages.test');
    await options.close();
  });
});

test('only when asked: the button starts the page, and the switch stops it', async () => {
  await setSettings(session.browser, { sites: { ...DEFAULTS.sites, mode: 'asked' } });
  await page.goto('http://pages.test/found.html');
  await openPopup();
  await waitForText('Pages are looked at only when you ask for it.');
  expect(await axeFindings(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Look at this page' }).click();
  await waitForText('6 places');
  await popup.getByRole('switch', { name: 'On for this page' }).click();
  await waitForText('Pages are looked at only when you ask for it.');
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});

test.each(['found', 'marksHere'])(
  'a page that is asked (%s) before it knows its settings answers when it does',
  async (name) => {
    const tab = await tabInFront(session.browser, page);
    const answer = firstAnswer(session.browser, tab, name);
    await page.goto('http://pages.test/empty.html');
    expect(await answer).toMatchObject({ on: true });
  },
);

test('a page that takes no script is said to be one', async () => {
  await page.goto('chrome://version');
  await openPopup();
  await waitForText('The browser lets no extension into this page.');
  expect(await listText()).toContain('Search by file name');
  expect(await axeFindings(popup)).toEqual([]);
});
