import type { BrowserContext, Page } from 'playwright-core';

let opened = 0;

/** Opens a page in a window of its own: there it is drawn and heeds the pointer whatever others do. */
export async function newWindow(context: BrowserContext): Promise<Page> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser cannot be spoken to as a whole.');
  const session = await browser.newBrowserCDPSession();
  opened += 1;
  // Tells it from others that open at the same time.
  const url = `about:blank#${opened}`;
  const [page] = await Promise.all([
    context.waitForEvent('page', { predicate: (each) => each.url() === url }),
    session.send('Target.createTarget', { url, newWindow: true }),
  ]);
  await session.detach();
  return page;
}
