import type { CDPSession } from 'playwright-core';
import type { TestBrowser } from './browser';

/** Stops the extension's background worker as the browser does when it idles. */
export async function stopWorkers({ context, own }: TestBrowser): Promise<void> {
  const page = await context.newPage();
  // Without an id this page asks the worker nothing, which would start it again.
  await page.goto(own('record.html'));
  await stopWorkersBy(await context.newCDPSession(page));
  await page.close();
}

/** The same by a session with a page of the extension that is there already. */
export async function stopWorkersBy(session: CDPSession): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', function heard({ versions }) {
      if (!versions.some(({ runningStatus }) => runningStatus === 'stopped')) return;
      session.off('ServiceWorker.workerVersionUpdated', heard);
      resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
}
