import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { checkTarget } from './harness/check-target';
import { readPageCases } from './harness/manifest';
import { ODD_CATALOG } from './harness/odd-catalog';
import { openSession } from './harness/session';

/** Oddities that the embedded records cannot show, hovered beside a catalog that was imported first. */

const session = openSession();
const cases = readPageCases().filter(({ catalog }) => catalog === 'odd');

beforeAll(async () => {
  const options = await session.browser.context.newPage();
  await options.goto(session.browser.own('options.html'));
  await options.getByLabel('Files to import').setInputFiles([ODD_CATALOG]);
  await options.locator('.report').waitFor();
  await options.close();
});

describe.each(cases)('$title ($path)', ({ path, targets }) => {
  let page: Page;

  beforeAll(async () => {
    page = await session.browser.context.newPage();
    await page.goto(`http://pages.test${path}`);
  });

  afterAll(() => page?.close());

  test.each(targets)('$title', async (target) => {
    await checkTarget(page, target);
  });
});
