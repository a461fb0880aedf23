import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../data/settings';
import { readCards } from './harness/card';
import { delayAnswerOnce, waitUntilDelayed } from './harness/delayed-answer';
import { pointAt, waitForCard, waitForMark, waitForNoCard } from './harness/hover';
import { serialisePage } from './harness/serialise';
import { openSession } from './harness/session';
import { setSettings } from './harness/settings';
import { until } from './harness/until';

/** What becomes of marks and cards when a page is left, comes back, or loses its extension. */

const session = openSession({ backForwardCache: true });
let page: Page;

beforeEach(async () => {
  await setSettings(session.browser, {});
  page = await session.browser.context.newPage();
  await page.goto('http://pages.test/indicators.html');
  await waitForMark(page, 'md5');
});

afterEach(() => page.close());

/** Leaves the page, does something meanwhile, and comes back to it as it was. */
async function leaveAndComeBack(meanwhile: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-left', ''));
  await page.goto('http://pages.test/empty.html');
  await meanwhile();
  await page.goBack({ waitUntil: 'commit' });
  // Loaded anew it would not have the attribute.
  await page.locator('body[data-left]').waitFor({ state: 'attached' });
}

const highlights = () => page.evaluate(() => CSS.highlights.size);

async function waitUntilNothingIsLeft(): Promise<void> {
  await until('nothing is left in the registry', async () =>
    (await highlights()) === 0 ? true : undefined,
  );
  await waitForNoCard(page);
}

describe('a page from the back/forward cache', () => {
  test('is marked and hovered again', async () => {
    await leaveAndComeBack(async () => undefined);
    await waitForMark(page, 'sha256');
    await pointAt(page, 'sha256');
    expect((await waitForCard(page)).text).toContain('wksprt.exe');
  });

  test('is marked again though a question was under way when it was left', async () => {
    await delayAnswerOnce(session.browser);
    await page.evaluate(() => document.body.append('not-asked-before.exe'));
    await waitUntilDelayed(session.browser);
    await leaveAndComeBack(async () => undefined);
    await waitForMark(page, 'sha256');
    await waitForMark(page, 'md5');
  });

  test('follows what was set while it was away', async () => {
    await leaveAndComeBack(() =>
      setSettings(session.browser, { sites: { ...DEFAULTS.sites, except: ['pages.test'] } }),
    );
    await waitUntilNothingIsLeft();
  });
});

test('an address changed by script leaves the marks, and new text gets them', async () => {
  await page.evaluate(() => {
    history.pushState({}, '', '?view=2');
    const line = document.createElement('p');
    const hash = document.createElement('code');
    hash.dataset.target = 'pushed';
    hash.textContent = 'C07A27BF54DD7A6B892846548CCEDA13';
    line.append(hash);
    document.body.append(line);
  });
  await waitForMark(page, 'pushed');
  await waitForMark(page, 'md5');
  await page.goBack();
  await pointAt(page, 'pushed');
  expect((await waitForCard(page)).text).toContain('sessionmsg.exe');
});

// Last: it takes the extension away from the others.
test('when the extension is reloaded, nothing of it is left in an open page', async () => {
  const before = await serialisePage(page);
  await pointAt(page, 'md5');
  await waitForCard(page);
  const errors = session.browser.record.errors.length;
  const worker = await session.browser.worker();
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { reload: () => void } } };
    // The answer of this call would be lost with the worker.
    setTimeout(() => chrome.runtime.reload(), 50);
  });
  await waitUntilNothingIsLeft();
  expect(await serialisePage(page)).toBe(before);
  // What the page changes from now on, and where the pointer goes, is none of its business.
  await page.evaluate(() => document.body.append('2C3BE28E1B8D28A8B326FBB7E06CEDD9'));
  await pointAt(page, 'sha256');
  const end = performance.now() + 450;
  while (performance.now() < end) expect(await readCards(page)).toEqual([]);
  expect(await highlights()).toBe(0);
  expect(session.browser.record.errors.slice(errors)).toEqual([]);
});
