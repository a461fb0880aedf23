import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type TestBrowser } from './harness/browser';
import { type PageServer, startPageServer } from './harness/page-server';
import { serialisePage } from './harness/serialise';
import { until } from './harness/until';

/** Pages too large for the tree that DevTools gives of a page: their marks are read in the page. */

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

const PAGES = [
  { what: 'a log of 5 MB', path: '/heavy/pre.html', targets: ['first', 'middle', 'last'] },
  { what: '20,000 marks', path: '/heavy/marks.html', targets: ['first', 'middle', 'last'] },
  { what: '50,000 texts', path: '/heavy/nodes.html', targets: ['first', 'middle', 'last'] },
  {
    what: '500 components, eight roots deep',
    path: '/heavy/roots.html',
    targets: ['first', 'deep-250', 'deep-499'],
  },
];

/** Names of the targets that a mark lies in. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer }) => {
        return startContainer.parentElement?.getAttribute('data-target') ?? '';
      }),
    ),
  );

/** Follows the link to each place in turn. */
async function visit(page: Page, at: (target: string) => Promise<void>, targets: string[]) {
  const [first = '', middle = '', last = ''] = targets;
  await at(first);
  await page.locator('#to-middle').click();
  await at(middle);
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('#to-last').click();
  await at(last);
}

describe.each(PAGES)('$what', ({ path, targets }) => {
  test('is marked wherever one goes, and its tree is the same without the extension', async () => {
    const page = await browser.context.newPage();
    await page.goto(`http://pages.test${path}`);
    await visit(
      page,
      async (target) => {
        await until(`“${target}” is marked`, async () =>
          (await marked(page)).includes(target) ? true : undefined,
        );
      },
      targets,
    );
    const without = await bare.context.newPage();
    await without.goto(`http://pages.test${path}`);
    await visit(without, async () => undefined, targets);
    const [ours, theirs] = [await serialisePage(page), await serialisePage(without)];
    expect(ours === theirs).toBe(true);
    await Promise.all([page.close(), without.close()]);
  });
});

test('no console printed an error', () => {
  expect(browser.record.errors).toEqual(bare.record.errors);
});
