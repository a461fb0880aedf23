import type { BrowserContext, Request } from 'playwright-core';

export interface Record {
  /** Addresses that left for a network, of pages and workers alike. */
  readonly requests: string[];
  /** What consoles printed as errors, and errors nobody caught. */
  readonly errors: string[];
}

const LOCAL = /^(data|blob|about|chrome-extension|chrome|moz-extension):/;

/** Writes down every request and error of a browser from now on. */
export function recordContext(context: BrowserContext): Record {
  const record: Record = { requests: [], errors: [] };
  context.on('request', (request: Request) => {
    if (!LOCAL.test(request.url())) record.requests.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error')
      record.errors.push(`${message.location().url}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    record.errors.push(`${error.page()?.url() ?? ''}: ${error.error().message}`);
  });
  return record;
}
