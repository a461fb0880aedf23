import { fileURLToPath } from 'node:url';
import type { CDPSession } from 'playwright-core';
import type { TestBrowser } from '../../test/e2e/harness/browser';
import { type Spent, startTrace } from './trace';

const NOTE_MARKS = fileURLToPath(new URL('note-marks.js', import.meta.url));

export interface Measured extends Spent {
  /** Heap after a collection, in MB: of script and of the browser's objects for it. */
  memory: number;
  /** Time between two frames while the page scrolled, 95th percentile, in milliseconds. */
  frames: number;
  /** From `DOMContentLoaded` to the first marks that are painted, in milliseconds; NaN without any. */
  marks: number;
}

/** What the pages note of themselves. */
interface Noted {
  marksAfter?: number;
  frameTimes?: number[];
}

/** Pages that are run by their button, not only loaded. */
const RUN = new Set(['list', 'mutations', 'marks']);

/** How long the pages that never rest are run, in milliseconds. */
const RUN_MS = 5000;

/** A page that was loaded is done when its thread has rested for so long. */
const REST_MS = 1000;

/** Loads a heavy page, runs it where it is one to be run, and measures all that meanwhile. */
export async function measurePage({ context }: TestBrowser, name: string): Promise<Measured> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await page.addInitScript({ path: NOTE_MARKS });
    const runs = RUN.has(name);
    let stop = await startTrace(page);
    await page.goto(`http://pages.test/heavy/${name}.html?${RUN_MS}`);
    await rest(session);
    if (runs) {
      await stop();
      stop = await startTrace(page);
      await page.locator('#run').click();
      await page.locator('body[data-done]').waitFor({ timeout: RUN_MS * 6 });
    }
    const spent = await stop();
    const { marksAfter, frameTimes = [] } = await page.evaluate(() => {
      const { marksAfter, frameTimes } = globalThis as Noted;
      return { marksAfter, frameTimes };
    });
    const slow = frameTimes.sort((one, other) => one - other)[Math.floor(frameTimes.length * 0.95)];
    const memory = await heapOf(session);
    return { ...spent, memory, marks: marksAfter ?? Number.NaN, frames: slow ?? Number.NaN };
  } finally {
    await page.close();
  }
}

/** Waits until the page's thread had nothing to do for some time. */
async function rest(session: CDPSession): Promise<void> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  for (let before = await work(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const now = await work();
    if (now - before < 0.02) return;
    before = now;
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  // Twice: what the first frees in the one heap holds things of the other.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  const { usedSize, embedderHeapUsedSize } = heap as typeof heap & {
    embedderHeapUsedSize?: number;
  };
  return (usedSize + (embedderHeapUsedSize ?? 0)) / 1e6;
}
