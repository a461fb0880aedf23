import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type TestBrowser } from './harness/browser';
import { checkTarget } from './harness/check-target';
import { leave, waitForTarget } from './harness/hover';
import { type PageCase, readPageCases, type TargetCase } from './harness/manifest';
import { type PageServer, startPageServer } from './harness/page-server';
import { serialisePage } from './harness/serialise';
import { newWindow } from './harness/window';

/**
 * Every hover target of every page of `test/pages`, hovered in Chromium with the built extension. Some
 * pages are looked at side by side, each in its window: most of the time a card is waited for. The
 * targets of one page follow each other.
 */

let server: PageServer;
let browser: TestBrowser;
let bare: TestBrowser;

beforeAll(async () => {
  server = await startPageServer();
  const { port } = server;
  [browser, bare] = await Promise.all([
    launchBrowser({ port }),
    launchBrowser({ port, extension: null }),
  ]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), bare?.close()]);
  await server?.close();
});

const cases = readPageCases().filter(({ catalog }) => catalog === undefined);

describe.concurrent.each(cases)('$title ($path)', ({ path, targets }: PageCase) => {
  let page: Page;

  beforeAll(async () => {
    page = await newWindow(browser.context);
    await page.goto(`http://pages.test${path}`);
  });

  afterAll(() => page?.close());

  test.sequential.each(targets.map((target) => ({ name: nameOf(target), target })))(
    '$name',
    async ({ target }) => {
      const card = await checkTarget(page, target);
      expect(card === null).toBe(target.record === undefined);
    },
  );

  test.sequential('the page’s tree is the same without the extension', async () => {
    const without = await newWindow(bare.context);
    await without.goto(`http://pages.test${path}`);
    for (const { click, target } of targets) {
      if (click) await without.locator(click).click();
      await waitForTarget(without, target);
    }
    const expected = await serialisePage(without);
    await without.close();
    await leave(page);
    expect(await serialisePage(page)).toBe(expected);
  });
});

describe('all pages together', () => {
  test('nothing was asked of any other host', () => {
    const hosts = browser.record.requests.map((address) => new URL(address).hostname);
    expect(new Set(hosts)).toEqual(new Set(['pages.test', 'other.test']));
  });

  test('no page asked for more than it does without the extension', () => {
    const asked = (of: TestBrowser) => [...new Set(of.record.requests)].sort();
    expect(asked(browser)).toEqual(asked(bare));
  });

  test('no console printed an error', () => {
    expect(browser.record.errors).toEqual(bare.record.errors);
  });
});

function nameOf({ title, target, record, by }: TargetCase): string {
  const what = title ?? target;
  return record === undefined ? `${what}: nothing` : `${what}: ${record} by ${by}`;
}
