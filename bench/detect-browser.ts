/**
 * What `detect.ts` measures in Node, in a worker of Chromium, from the script that the build makes of it.
 *
 *     npx tsx bench/detect-browser.ts
 */
import { launchBrowser } from '@/test/e2e/harness/browser';
import { bundleWorker } from './browser/bundle-worker';

const code = await bundleWorker('detect-worker.ts');
const browser = await launchBrowser({ port: 9, extension: null });
try {
  const page = await browser.context.newPage();
  await page.exposeFunction('print', (line: string) => console.log(line));
  await page.evaluate((script) => {
    const { print } = globalThis as unknown as { print: (line: string) => Promise<void> };
    const worker = new Worker(URL.createObjectURL(new Blob([script])));
    return new Promise<void>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<string | null>) => {
        if (data === null) resolve();
        else void print(data);
      };
    });
  }, code);
} finally {
  await browser.close();
}
