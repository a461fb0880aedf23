/**
 * From the end of the hover delay to the frame in which the card stands at its place, with a worker
 * that is awake and with one that the browser has stopped; against a bare popover on the same page,
 * which is what any card costs. Run: npx wxt build && npx tsx bench/card.ts
 */

import type { Page } from 'playwright-core';
import { DEFAULTS } from '@/data/settings';
import { launchBrowser } from '@/test/e2e/harness/browser';
import { leave, pointAt, waitForMark } from '@/test/e2e/harness/hover';
import { startPageServer } from '@/test/e2e/harness/page-server';
import { stopWorkers } from '@/test/e2e/harness/stop-workers';

const WARM_ROUNDS = 30;
const COLD_ROUNDS = 8;
const MARKS = ['md5', 'sha1', 'sha256', 'imphash', 'pe256'];

/**
 * Has the page time the next card, from the last move of the pointer; it sees the host, not the card.
 * As text: the runner would put calls of its own helper into functions with names.
 */
const TIMER = `
  let moved = 0;
  const onMove = (event) => { moved = event.timeStamp; };
  addEventListener('pointermove', onMove, true);
  globalThis.cardTime = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const host = document.querySelector('html > [popover]');
      if (!host) return;
      observer.disconnect();
      const look = () => {
        const { left, top, width } = host.getBoundingClientRect();
        if (width === 0 || (left === 0 && top === 0)) return requestAnimationFrame(look);
        removeEventListener('pointermove', onMove, true);
        resolve(performance.now() - moved);
      };
      requestAnimationFrame(look);
    });
    observer.observe(document.documentElement, { childList: true });
  });
  undefined;
`;

const cardTime = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { cardTime: Promise<number> }).cardTime);

/** A popover with nothing of ours in it, from the request to the second frame. */
function barePopover(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    const host = document.createElement('div');
    host.textContent = 'bare';
    document.documentElement.append(host);
    host.popover = 'manual';
    host.showPopover();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    host.getBoundingClientRect();
    const time = performance.now() - start;
    host.remove();
    return time;
  });
}

function print(what: string, times: number[], bound?: number): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const words = `${what.padEnd(16)} median ${at(0.5).toFixed(0)} ms, 90th ${at(0.9).toFixed(0)} ms`;
  console.log(bound === undefined ? words : `${words} (bound ${bound} ms)`);
}

const server = await startPageServer();
const browser = await launchBrowser({ port: server.port });
const page = await browser.context.newPage();
await page.goto('http://pages.test/demo/report.html');
for (const mark of MARKS) await waitForMark(page, mark);

async function round(turn: number): Promise<number> {
  await leave(page);
  await page.evaluate(`(() => {${TIMER}})()`);
  await pointAt(page, MARKS[turn % MARKS.length] ?? 'md5');
  return (await cardTime(page)) - DEFAULTS.hoverDelay;
}

await round(0);
const warm: number[] = [];
const bare: number[] = [];
for (let turn = 1; turn <= WARM_ROUNDS; turn++) {
  warm.push(await round(turn));
  bare.push(await barePopover(page));
}
const cold: number[] = [];
for (let turn = 0; turn < COLD_ROUNDS; turn++) {
  await leave(page);
  await stopWorkers(browser);
  await page.bringToFront();
  cold.push(await round(turn));
}
print('bare popover', bare);
print('worker awake', warm, 50);
print('worker stopped', cold, 150);
await browser.close();
await server.close();
