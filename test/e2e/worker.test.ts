import { expect, test } from 'vitest';
import { hover, leave, waitForMark } from './harness/hover';
import { openSession } from './harness/session';
import { stopWorkers } from './harness/stop-workers';

/** The browser may stop the background worker at any moment; nothing may be lost by it. */

const session = openSession();

test('a worker that was stopped answers a hover on a page that was already open', async () => {
  const page = await session.browser.context.newPage();
  await page.goto('http://pages.test/demo/report.html');
  await waitForMark(page, 'md5');
  expect((await hover(page, 'md5')).text).toContain('wksprt.exe');
  await leave(page);

  await stopWorkers(session.browser);
  await page.bringToFront();
  // Another value than before, so that no answer that a page keeps will do.
  expect((await hover(page, 'pe256')).text).toMatch(/In the catalog \(PE256\)/);
  await page.close();
});

test('a worker that was stopped marks a page that is opened then', async () => {
  await stopWorkers(session.browser);
  const page = await session.browser.context.newPage();
  await page.goto('http://pages.test/demo/forum.html');
  await waitForMark(page, 'code-sha256');
  await page.close();
});
