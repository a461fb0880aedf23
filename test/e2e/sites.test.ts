import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../data/settings';
import { readCards } from './harness/card';
import { leave, pointAt, waitForCard, waitForMark, waitForNoCard } from './harness/hover';
import { serialisePage } from './harness/serialise';
import { openSession } from './harness/session';
import { setSettings } from './harness/settings';
import { badgeOf, tabOf } from './harness/tabs';
import { until } from './harness/until';

/** Settings reach tabs that are open, without a reload. */

const session = openSession();
let page: Page;

beforeEach(async () => {
  await setSettings(session.browser, {});
  page = await session.browser.context.newPage();
});

afterEach(() => page.close());

const { sites } = DEFAULTS;

/** Highlights of ours that the page's registry holds. */
const highlights = () => page.evaluate(() => CSS.highlights.size);

async function waitForHighlights(are: 'there' | 'gone'): Promise<void> {
  await until(`the highlights are ${are}`, async () =>
    (await highlights()) > 0 === (are === 'there') ? true : undefined,
  );
}

async function badge(says: string): Promise<void> {
  const tab = await tabOf(session.browser, page);
  await until(
    `the badge says “${says}”`,
    async () => ((await badgeOf(session.browser, tab)) === says ? true : undefined),
    { told: () => badgeOf(session.browser, tab) },
  );
}

/** No card opens over a target within a time in which one always has. */
async function expectNoCard(name: string): Promise<void> {
  await pointAt(page, name);
  const end = performance.now() + 450;
  while (performance.now() < end) expect(await readCards(page)).toEqual([]);
}

describe('a site that is switched off', () => {
  test('loses its marks, its card and its badge at once, and gets them back', async () => {
    await page.goto('http://pages.test/indicators.html');
    await waitForMark(page, 'md5');
    await pointAt(page, 'md5');
    await waitForCard(page);

    await setSettings(session.browser, { sites: { ...sites, except: ['pages.test'] } });
    await waitForHighlights('gone');
    await waitForNoCard(page);
    await badge('');
    await expectNoCard('sha256');
    await leave(page);

    await setSettings(session.browser, {});
    await waitForMark(page, 'md5');
    await pointAt(page, 'md5');
    expect((await waitForCard(page)).text).toContain('wksprt.exe');
    const tab = await tabOf(session.browser, page);
    await until('the badge counts again', async () =>
      (await badgeOf(session.browser, tab)) !== '' ? true : undefined,
    );
  });

  test('is left as it was', async () => {
    await page.goto('http://pages.test/shadow-roots.html');
    await waitForHighlights('there');
    const marked = await serialisePage(page);
    await setSettings(session.browser, { sites: { ...sites, except: ['pages.test'] } });
    await waitForHighlights('gone');
    expect(await serialisePage(page)).toBe(marked);
  });

  test('is off with what other sites show within it, and not within others', async () => {
    await setSettings(session.browser, { sites: { ...sites, except: ['pages.test'] } });
    await page.goto('http://pages.test/frames.html');
    await page.frameLocator('iframe').first().locator('body').waitFor();
    await expectNoCard('cross-origin');
    await badge('');
    await setSettings(session.browser, { sites: { ...sites, except: ['other.test'] } });
    await waitForMark(page, 'cross-origin');
  });
});

test('where sites are listed, only those are on', async () => {
  await setSettings(session.browser, { sites: { ...sites, mode: 'listed', only: ['other.test'] } });
  await page.goto('http://pages.test/indicators.html');
  await expectNoCard('md5');
  expect(await highlights()).toBe(0);
  await page.goto('http://deep.other.test/indicators.html');
  await waitForMark(page, 'md5');
});

describe('a key that must be held', () => {
  beforeEach(async () => {
    await page.goto('http://pages.test/indicators.html');
    await waitForMark(page, 'md5');
    await setSettings(session.browser, { hoverKey: 'shift' });
    // The marks stay while hovering is set otherwise: the card tells that it was.
    await until('hovering alone opens no card', async () => {
      await leave(page);
      await pointAt(page, 'md5');
      const end = performance.now() + 450;
      while (performance.now() < end) if ((await readCards(page)).length > 0) return undefined;
      return true;
    });
  });

  test('opens the card when it goes down over a mark', async () => {
    await page.keyboard.down('Shift');
    expect((await waitForCard(page)).text).toContain('wksprt.exe');
    await page.keyboard.up('Shift');
    await page.mouse.move(1, 1);
    await waitForNoCard(page);
  });

  test('opens the card when the pointer comes while it is held', async () => {
    await leave(page);
    await page.keyboard.down('Shift');
    await pointAt(page, 'sha256');
    expect((await waitForCard(page)).text).toMatch(/SHA256/);
    await page.keyboard.up('Shift');
  });

  test('another key does nothing', async () => {
    await page.keyboard.down('Alt');
    await expectNoCard('md5');
    await page.keyboard.up('Alt');
  });
});

test('the delay of the card changes in an open tab', async () => {
  await page.goto('http://pages.test/indicators.html');
  await waitForMark(page, 'md5');
  await setSettings(session.browser, { hoverDelay: 2000 });
  await until('no card opens at once', async () => {
    await leave(page);
    await pointAt(page, 'md5');
    const end = performance.now() + 450;
    while (performance.now() < end) if ((await readCards(page)).length > 0) return undefined;
    return true;
  });
  expect((await waitForCard(page)).text).toContain('wksprt.exe');
});

describe('only when asked', () => {
  beforeEach(() => setSettings(session.browser, { sites: { ...sites, mode: 'asked' } }));

  test('nothing is marked or hovered, and the menu starts the page with its frames', async () => {
    await page.goto('http://pages.test/frames.html');
    await page.frameLocator('iframe').first().locator('body').waitFor();
    await expectNoCard('same-origin');
    expect(await highlights()).toBe(0);
    await badge('');

    const tab = await tabOf(session.browser, page);
    const worker = await session.browser.worker();
    await worker.evaluate((id) => {
      const { chrome } = globalThis as unknown as {
        chrome: { contextMenus: { onClicked: { dispatch: (info: object, tab: object) => void } } };
      };
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'page', frameId: 0 }, { id });
    }, tab);
    await waitForMark(page, 'same-origin');
    await waitForMark(page, 'cross-origin');

    await setSettings(session.browser, {});
    await waitForMark(page, 'same-origin');
    await setSettings(session.browser, { sites: { ...sites, mode: 'asked' } });
    await badge('');
  });
});
