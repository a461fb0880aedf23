import type { Page } from 'playwright-core';

/** An event of Chromium's tracing. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** In microseconds: begin, length by the clock, and time that the thread itself used. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { url?: string } };
}

export const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/** Events in their order, outer ones before those within them. */
export const byTime = (one: TraceEvent, other: TraceEvent): number =>
  one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0);

/**
 * Traces the whole browser from now on; the function it gives ends that and reads the events.
 * @param page any page of the browser
 */
export async function startTracing(
  page: Page,
  categories: string[],
): Promise<() => Promise<TraceEvent[]>> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The browser cannot be spoken to as a whole.');
  await browser.startTracing(page, { categories });
  return async () => {
    const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(
      (await browser.stopTracing()).toString(),
    );
    return traceEvents;
  };
}
