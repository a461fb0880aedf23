import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../setup/run.mjs';

/** What the popup, the side panel and the record page load, compressed: more is felt when they open. */
const BUDGET_KB = 90;

const PAGES = ['popup.html', 'sidepanel.html', 'record.html'];

/** Files that load with a built page or script; what a script imports later, when it is needed, does not. */
const NAMED = /(?:src|href)="\/([^"]+\.(?:js|css))"|(?:from|import)\s*["'](\.[^"']+\.js)["']/g;

/** Whether each of these pages with all that loads before it shows, gzipped, is within the budget. */
export async function checkPageSizes() {
  const folder = join(ROOT, '.output', 'chrome-mv3');
  let within = true;
  for (const page of PAGES) {
    const bytes = [...filesOf(folder, page)]
      .map((file) => gzipSync(readFileSync(join(folder, file))).length)
      .reduce((sum, size) => sum + size, 0);
    console.log(`${page}: ${(bytes / 1024).toFixed(1)} KB gzipped, at most ${BUDGET_KB} KB`);
    within &&= bytes <= BUDGET_KB * 1024;
  }
  return within;
}

/**
 * A page and every file of the build that loads with it.
 * @param {string} folder of the build
 * @param {string} page
 */
function filesOf(folder, page) {
  const files = new Set([page]);
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, absolute, beside = ''] of text.matchAll(NAMED)) {
      files.add(absolute ?? posix.join(posix.dirname(file), beside));
    }
  }
  return files;
}
