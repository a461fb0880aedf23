import { expect, test } from 'vitest';
import { loadExtension, workerOf } from './harness/browser';
import { firstRun } from './harness/first-run';
import { waitForMark } from './harness/hover';
import { CHROME_BUILD } from './harness/places';
import { openSession } from './harness/session';

/** A tab that was opened before the extension was there holds no script of ours until asked for. */

const session = openSession({ extension: null });

test('the popup says so, and its button has the page looked at', async () => {
  const { context } = session.browser;
  const page = await context.newPage();
  await page.goto('http://pages.test/frames.html');
  await page.frameLocator('iframe').first().locator('body').waitFor();
  const id = await loadExtension(context, CHROME_BUILD);
  const worker = await workerOf(context, id);
  await (await firstRun(context, worker))?.close();
  await page.bringToFront();
  const tab = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query: (query: { active: true }) => Promise<{ id: number }[]> } };
    };
    return (await chrome.tabs.query({ active: true }))[0]?.id;
  });

  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${id}/popup.html?tab=${tab}`);
  await popup.getByText('PE Lens does not run on this page').waitFor();
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await popup.getByRole('button', { name: 'Look at this page' }).click();
  await popup.getByText('Found on this page').waitFor();
  await popup.getByRole('switch', { name: 'On for pages.test' }).waitFor();
  await page.bringToFront();
  await waitForMark(page, 'top');
  await waitForMark(page, 'cross-origin');
});
