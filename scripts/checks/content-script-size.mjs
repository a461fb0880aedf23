import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../setup/run.mjs';

/** What every frame of every page loads, compressed; the largest that is not felt on slow machines. */
const BUDGET_KB = 60;

/** Whether the built content scripts together, gzipped, are within the budget. */
export async function checkContentScriptSize() {
  const folder = join(ROOT, '.output', 'chrome-mv3', 'content-scripts');
  let bytes = 0;
  for (const name of readdirSync(folder))
    bytes += gzipSync(readFileSync(join(folder, name))).length;
  const size = (bytes / 1024).toFixed(1);
  console.log(`content script: ${size} KB gzipped, at most ${BUDGET_KB} KB`);
  return bytes <= BUDGET_KB * 1024;
}
