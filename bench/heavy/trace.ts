import type { Page } from 'playwright-core';
import { byTime, startTracing, type TraceEvent, threadOf } from '../browser/trace';

/** Milliseconds of the main thread's own time: what else the machine does makes no difference. */
export interface Spent {
  /** Script of the extension, with all that it calls in the browser. */
  script: number;
  /** The most of that within one task. */
  longest: number;
  /** Everything, script of the page and layout and painting too. */
  all: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8'];

/** Traces a page from now on; the function it gives ends that and reads the trace. */
export async function startTrace(page: Page): Promise<() => Promise<Spent>> {
  const stop = await startTracing(page, CATEGORIES);
  return async () => spentIn(await stop());
}

function spentIn(events: readonly TraceEvent[]): Spent {
  const spent: Spent = { script: 0, longest: 0, all: 0 };
  for (const thread of mainThreads(events)) {
    const own = events.filter((event) => event.ph === 'X' && threadOf(event) === thread);
    own.sort(byTime);
    let ofTask = 0;
    let taskUntil = 0;
    let scriptUntil = 0;
    for (const event of own) {
      const { ts, dur = 0, tdur = 0 } = event;
      if (event.name.endsWith('RunTask') && ts >= taskUntil) {
        taskUntil = ts + dur;
        ofTask = 0;
        spent.all += tdur / 1000;
      } else if (ts >= scriptUntil && isOfExtension(event)) {
        scriptUntil = ts + dur;
        ofTask += tdur / 1000;
        spent.script += tdur / 1000;
        spent.longest = Math.max(spent.longest, ofTask);
      }
    }
  }
  return spent;
}

function mainThreads(events: readonly TraceEvent[]): Set<string> {
  const named = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  return new Set(named.map(threadOf));
}

/** After a message has come, the browser names the outer of the two alone. */
const MICROTASKS = new Set(['RunMicrotasks', 'BlinkScheduler_PerformMicrotaskCheckpoint']);

/** The heavy pages themselves make no promise: every microtask is the extension's. */
function isOfExtension({ name, args }: TraceEvent): boolean {
  if (MICROTASKS.has(name)) return true;
  return args?.data?.url?.startsWith('chrome-extension://') === true;
}
