/**
 * The detector against one bounded regular expression for the same kinds, and against a bare `charCodeAt` loop, on prose, on text dense with indicators, and on hostile text.
 * Both sides run in turn in one process, so that the ratios hold on a busy machine. With a folder of
 * the catalog's pages, on these too. `detect-browser.ts` measures the same in Chromium.
 *
 *     npx tsx bench/detect.ts [folder of pages]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { againstExpression, reportRatios } from './detect-ratios';

const directory = process.argv[2];
if (directory !== undefined) {
  const pages = readdirSync(directory).filter((name) => name.endsWith('.md'));
  const texts = pages
    .slice(0, 1500)
    .map((name) => readFileSync(join(directory, name), 'utf8').replace('\ufeff', ''));
  console.log(againstExpression('pages', texts, 4));
}
for (const line of reportRatios()) console.log(line);
