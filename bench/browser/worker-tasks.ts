import type { Page } from 'playwright-core';
import { byTime, startTracing, type TraceEvent, threadOf } from './trace';

/** Milliseconds of the background worker's own thread: what else the machine does adds nothing. */
export interface WorkerTasks {
  /** The most within one task: so long a question that comes in the meantime has to wait. */
  longest: number;
  all: number;
}

/**
 * Traces the tasks of the extension's background worker while some work runs.
 * @param page any page of the browser
 */
export async function traceWorker(page: Page, work: () => Promise<unknown>): Promise<WorkerTasks> {
  const stop = await startTracing(page, ['toplevel', 'v8.execute']);
  await work();
  const events = await stop();
  const workers = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'ServiceWorker thread')
      .map(threadOf),
  );
  const tasks = outermost(
    events
      .filter(({ ph, name }) => ph === 'X' && /RunTask$|^RunMicrotasks$/.test(name))
      .filter((event) => workers.has(threadOf(event))),
  ).map(({ tdur = 0 }) => tdur / 1000);
  if (tasks.length === 0) throw new Error('The background worker did nothing.');
  return { longest: Math.max(...tasks), all: tasks.reduce((sum, one) => sum + one, 0) };
}

/** Events that lie in no other: what follows a task that a script scheduled is traced beside the task. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events.toSorted(byTime).filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}
