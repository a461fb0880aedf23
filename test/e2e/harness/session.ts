import { afterAll, beforeAll } from 'vitest';
import { type LaunchOptions, launchBrowser, type TestBrowser } from './browser';
import { type PageServer, startPageServer } from './page-server';

export interface Session {
  browser: TestBrowser;
  server: PageServer;
}

/** A browser with the extension and a page server for all tests of a file; filled before the first. */
export function openSession(options: Partial<LaunchOptions> = {}): Session {
  const session = {} as Session;
  beforeAll(async () => {
    session.server = await startPageServer();
    session.browser = await launchBrowser({ port: session.server.port, ...options });
  });
  afterAll(async () => {
    await session.browser?.close();
    await session.server?.close();
  });
  return session;
}
