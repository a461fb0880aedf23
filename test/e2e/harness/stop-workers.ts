import type { TestBrowser } from './browser';

/** Stops the extension's background worker as the browser does when it idles. */
export async function stopWorkers({ context, own }: TestBrowser): Promise<void> {
  const page = await context.newPage();
  // Without an id this page asks the worker nothing, which would start it again.
  await page.goto(own('record.html'));
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}
