import type { TestBrowser } from './browser';
import { until } from './until';

/** Stops the extension's background worker as the browser does when it idles. */
export async function stopWorkers({ context, own, extensionId }: TestBrowser): Promise<void> {
  const page = await context.newPage();
  await page.goto(own('popup.html'));
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await until('the worker has stopped', async () =>
    context.serviceWorkers().some((worker) => worker.url().includes(extensionId))
      ? undefined
      : true,
  );
  await page.close();
}
