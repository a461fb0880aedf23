import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../setup/run.mjs';

/** What the popup, the side panel and the record page load, compressed: more is felt when they open. */
const BUDGET_KB = 90;

const PAGES = ['popup.html', 'sidepanel.html', 'record.html'];

/** Files that a built page or script names: its scripts and styles, what these import, now or later. */
const NAMED = /(?:src|href)="(\/[^"]+\.(?:js|css))"|["'`]([^"'`\s]+\.(?:js|css))["'`]/g;

/** Whether each of these pages with all that it loads, gzipped, is within the budget. */
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
 * A page and every file of the build that it or one of those names.
 * @param {string} folder of the build
 * @param {string} page
 */
export function filesOf(folder, page) {
  const files = new Set([page]);
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, absolute, other = ''] of text.matchAll(NAMED)) {
      const named = absolute?.slice(1) ?? resolve(file, other);
      if (isFile(join(folder, named))) files.add(named);
    }
  }
  return files;
}

/**
 * Scripts name each other beside themselves, and styles from the root of the build.
 * @param {string} from
 * @param {string} name
 */
function resolve(from, name) {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : name.replace(/^\//, '');
}

/** @param {string} path */
function isFile(path) {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
