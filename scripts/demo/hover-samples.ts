import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { launchBrowser } from '../../test/e2e/harness/browser';
import { checkTarget } from '../../test/e2e/harness/check-target';
import { startPageServer } from '../../test/e2e/harness/page-server';
import { ROOT } from '../../test/e2e/harness/places';
import { readSamples } from './samples';

/** Without a window: hovers every sample, prints what each card said, and saves a picture. */
const pictures = `${ROOT}.output/start`;
mkdirSync(pictures, { recursive: true });
const server = await startPageServer();
const browser = await launchBrowser({ port: server.port });
let failed = 0;
let passed = 0;

for (const { path, title, targets } of readSamples()) {
  console.log(`\n${title}`);
  const page = await browser.context.newPage();
  await page.goto(`http://pages.test${path}`);
  let pictured = false;
  for (const target of targets) {
    const what = target.title ?? target.target;
    try {
      const card = await checkTarget(page, target);
      console.log(`  ok      ${what}: ${card ? oneLine(card.text) : 'not marked, no card'}`);
      passed += 1;
      if (card && !pictured) {
        pictured = true;
        const picture = `${pictures}/${path.replace(/^.*\/|\.html$/g, '')}.png`;
        await page.screenshot({ path: picture });
        console.log(`  picture ${relative(ROOT, picture)}`);
      }
    } catch (error) {
      failed += 1;
      console.log(`  FAILED  ${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await page.close();
}

await browser.close();
await server.close();
console.log(`\n${passed} samples as expected, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** The head of a card without its buttons. */
function oneLine(text: string): string {
  const lines = text.split('\n').filter((line) => line !== 'Pin' && line !== 'Close');
  const line = lines.join(' · ').replace(/\s+/g, ' ');
  return line.length > 110 ? `${line.slice(0, 110)}…` : line;
}
