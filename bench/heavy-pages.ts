/**
 * The heavy pages in Chromium with PE Lens, with a bare control that only finds hashes, and with
 * neither, in turn: script on the main thread, its longest stretch, memory, first visible marks.
 * Run: npx wxt build && npx tsx bench/heavy-pages.ts [rounds] [page]
 */

import { fileURLToPath } from 'node:url';
import { launchBrowser, type TestBrowser } from '../test/e2e/harness/browser';
import { startPageServer } from '../test/e2e/harness/page-server';
import { CHROME_BUILD } from '../test/e2e/harness/places';
import { type Measured, measurePage } from './heavy/measure';

const CONTROL = fileURLToPath(new URL('heavy/control', import.meta.url));
const PAGES = ['pre', 'nodes', 'roots', 'list', 'mutations', 'marks'];

const rounds = Number(process.argv[2]) || 3;
const only = process.argv[3];

const server = await startPageServer();
const { port } = server;
const sides: [name: string, browser: TestBrowser][] = [
  ['PE Lens', await launchBrowser({ port, extension: CHROME_BUILD })],
  ['control', await launchBrowser({ port, extension: CONTROL, firstRun: 'left' })],
  ['nothing', await launchBrowser({ port, extension: null })],
];

const median = (all: readonly number[]) =>
  all.toSorted((one, other) => one - other)[all.length >> 1] ?? Number.NaN;

/** The median of every figure. */
function medians(measured: readonly Measured[]) {
  const of = (figure: (one: Measured) => number) => median(measured.map(figure));
  return {
    script: of((one) => one.script),
    longest: Math.max(...measured.map(({ longest }) => longest)),
    all: of((one) => one.all),
    memory: of((one) => one.memory),
    marks: of((one) => one.marks),
    frames: of((one) => one.frames),
  };
}

const columns = [
  'page',
  'with',
  'script ms',
  'longest ms',
  'all ms',
  'heap MB',
  'marks ms',
  'frame ms',
];
console.log(columns.map((each) => each.padStart(11)).join(''));
try {
  for (const page of PAGES.filter((each) => only === undefined || each === only)) {
    const measured = new Map<string, Measured[]>(sides.map(([name]) => [name, []]));
    for (let round = 0; round <= rounds; round++) {
      for (const [name, browser] of sides) {
        const one = await measurePage(browser, page);
        // The first round warms up the browser's caches.
        if (round > 0) measured.get(name)?.push(one);
      }
    }
    const bare = medians(measured.get('nothing') ?? []);
    for (const [name, all] of measured) {
      const { script, longest, all: thread, memory, marks, frames } = medians(all);
      const row = [script, longest, thread, memory - bare.memory, marks, frames];
      const cells = [page, name, ...row.map((figure) => figure.toFixed(1))];
      console.log(cells.map((cell) => cell.padStart(11)).join(''));
    }
    const ours = medians(measured.get('PE Lens') ?? []);
    const control = medians(measured.get('control') ?? []);
    const share = ((ours.script / bare.all) * 100).toFixed(1);
    const ratio = (ours.script / control.script).toFixed(2);
    console.log(`  script: ${ratio} of the control's, ${share}% of the page's own work`);
  }
} finally {
  for (const [, browser] of sides) await browser.close();
  await server.close();
}
