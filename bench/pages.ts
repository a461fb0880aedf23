/**
 * The record page of the largest records and the browse page over the half library with all COM
 * objects: from the start of the navigation to the frame with the first content, in Chromium with a
 * build that holds them, against a page of the extension that has nothing to ask.
 * Run: npx tsx bench/pages.ts
 */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CORPUS_DIR } from '@/test/corpus';
import { launchBrowser } from '@/test/e2e/harness/browser';
import { buildWithPack } from '@/test/e2e/harness/build-with-pack';
import { ROOT } from '@/test/e2e/harness/places';
import { firstContent, spread, watchFirstContent } from './browser/first-content';

const TURNS = 9;

const OPENINGS = [
  { what: 'nothing to ask', path: 'record.html', content: '.message', bound: undefined },
  {
    what: 'remote.exe, 815 rows of misuse',
    path: 'record.html?id=remote.exe-5fd194ff895e0d2f5263b355a6a0d3aa',
    content: '.section',
    bound: 200,
  },
  {
    what: 'Qt5Widgets.dll, 9,011 exports',
    path: 'record.html?id=qt5widgets.dll-ac4db7dba7380a3a849874a8ca148022',
    content: '.section',
    bound: 200,
  },
  { what: 'directories', path: 'browse.html', content: '.row a', bound: 300 },
  { what: 'names', path: 'browse.html?view=names', content: '.row a', bound: 300 },
  { what: 'popup', path: 'popup.html', content: 'input', bound: 150 },
  { what: 'COM objects', path: 'browse.html?view=com', content: '.row a', bound: 300 },
] as const;

if (CORPUS_DIR === undefined) throw new Error('The half library is needed: set CORPUS_DIR.');
const folder = mkdtempSync(join(tmpdir(), 'pe-lens-pages-'));
const pack = join(folder, 'pack');
const inputs = ['strontic.github.io-half.zip', 'strontic-xcyclopedia_COM.json.zip'];
const tsx = ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'scripts/catalog/tsconfig.json'];
const paths = inputs.map((name) => join(CORPUS_DIR ?? '', name));
await promisify(execFile)(
  process.execPath,
  [...tsx, 'scripts/catalog.ts', ...paths, '-q', '--out', pack],
  { cwd: ROOT },
);
const extension = await buildWithPack(pack, join(folder, 'build'));
const browser = await launchBrowser({ port: 9, extension });
try {
  const page = await browser.context.newPage();
  await page.goto(browser.own('browse.html'));
  // The first start puts the catalog in place, the page then shows it by itself.
  await page.locator('.browse-head', { hasText: '6,941 COM objects' }).waitFor({ timeout: 60_000 });
  await watchFirstContent(page, [...new Set(OPENINGS.map(({ content }) => content))]);
  const times = OPENINGS.map(() => [] as number[]);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [i, { path, content }] of OPENINGS.entries()) {
      times[i]?.push(await firstContent(page, { address: browser.own(path), content }));
    }
  }
  const bare = spread(times[0] ?? []).median;
  for (const [i, { what, bound }] of OPENINGS.entries()) {
    const { median, least } = spread(times[i] ?? []);
    const limit = bound === undefined ? '' : `, to be under ${bound} ms`;
    console.log(
      `${what.padEnd(32)} ${median.toFixed(0).padStart(5)} ms, at best ${least.toFixed(0)} ms${limit}, ${(median / bare).toFixed(1)} x an empty page`,
    );
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
