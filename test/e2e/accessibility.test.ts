import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { axeFindings } from './harness/axe';
import { openSession } from './harness/session';

/** axe-core finds nothing on any page of the extension, in any theme, wide or narrow. */

const WKSPRT = 'wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9';

interface Surface {
  name: string;
  path: string;
  leastWidth?: number;
  /** What is there once all is. */
  ready?: string;
}

const SURFACES: Surface[] = [
  // The toolbar's popup is as wide as it asks to be.
  { name: 'popup, empty', path: 'popup.html', leastWidth: 360 },
  { name: 'popup with results', path: 'popup.html?q=exe' },
  { name: 'popup without a result', path: 'popup.html?q=zzzzzzzzzz' },
  { name: 'record', path: `record.html?id=${WKSPRT}` },
  {
    name: 'two records',
    path: `record.html?id=${WKSPRT}&with=wtsapi32.dll-d0404c8e3ae16a5b6036ffa971d4d9ea`,
    ready: '.comparison',
  },
  { name: 'record that is unknown', path: 'record.html?id=nothing.exe-0' },
  { name: 'options', path: 'options.html' },
  { name: 'browse', path: 'browse.html' },
  { name: 'list', path: 'list.html' },
];

const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none', width: 1000 },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none', width: 1000 },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active', width: 1000 },
  { name: '320 px wide', colorScheme: 'light', forcedColors: 'none', width: 320 },
] as const;

const session = openSession();
let page: Page;

beforeEach(async () => {
  page = await session.browser.context.newPage();
});

afterEach(() => page.close());

describe.each(SURFACES)('$name', ({ path, leastWidth = 0, ready }) => {
  test.each(LOOKS)('$name', async ({ colorScheme, forcedColors, width }) => {
    await page.setViewportSize({ width: Math.max(width, leastWidth), height: 800 });
    await page.emulateMedia({ colorScheme, forcedColors });
    await page.goto(session.browser.own(path));
    await page.locator('main:not([aria-busy=true])').first().waitFor();
    if (ready !== undefined) await page.locator(ready).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await scrollsSideways(page), 'the page scrolls sideways').toBe(false);
  });
});

function scrollsSideways(of: Page): Promise<boolean> {
  return of.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
