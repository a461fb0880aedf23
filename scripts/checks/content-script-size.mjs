import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../setup/run.mjs';

/**
 * Compressed sizes in KB that are not felt on slow machines: of what every frame of every page loads,
 * and of what a frame loads that is about to show a card.
 */
const BUDGETS = [
  { file: join('content-scripts', 'page.js'), most: 36 },
  { file: 'card.js', most: 30 },
];

/** Whether the scripts that run in pages, gzipped, are each within their budget. */
export async function checkContentScriptSize() {
  let within = true;
  for (const { file, most } of BUDGETS) {
    const script = readFileSync(join(ROOT, '.output', 'chrome-mv3', file));
    const size = gzipSync(script).length / 1024;
    console.log(`${file}: ${size.toFixed(1)} KB gzipped, at most ${most} KB`);
    within &&= size <= most;
  }
  return within;
}
