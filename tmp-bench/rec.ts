import { CORPUS_DIR } from '@/test/corpus';
import { launchBrowser } from '@/test/e2e/harness/browser';
import { buildWithPack } from '@/test/e2e/harness/build-with-pack';
import { watchFirstContent } from '@/bench/browser/first-content';
const extension = process.env.NOBUILD ? '/tmp/recbuild' : await buildWithPack('/tmp/half-pack', '/tmp/recbuild');
console.log(extension);
const browser = await launchBrowser({ port: 9, extension: process.env.NOBUILD ? process.env.NOBUILD : extension });
try {
  const page = await browser.context.newPage();
  await page.goto(browser.own('browse.html'));
  await page.locator('.browse-head', { hasText: '3,479 COM objects' }).waitFor({ timeout: 60_000 });
  await watchFirstContent(page, ['.section']);
  for (let i = 0; i < 6; i++) {
    await page.goto('about:blank');
    await page.goto(browser.own('record.html?id=remote.exe-5fd194ff895e0d2f5263b355a6a0d3aa'), { waitUntil: 'commit' });
    await page.waitForFunction(() => (globalThis as any).firstSeen?.get('.section'));
    console.log(JSON.stringify(await page.evaluate(() => ({
      seen: Math.round((globalThis as any).firstSeen.get('.section')),
      nav: (() => { const n = performance.getEntriesByType('navigation')[0] as any; return [n.responseStart, n.domInteractive, n.domContentLoadedEventEnd].map(Math.round); })(),
      res: performance.getEntriesByType('resource').map((r: any) => [r.name.split('/').pop().slice(0, 12), Math.round(r.startTime), Math.round(r.responseEnd)].join(' ')),
      paint: performance.getEntriesByType('paint').map((p) => [p.name, Math.round(p.startTime)].join(' ')),
    }))));
  }
} finally { await browser.close(); }
