import { readFileSync } from 'node:fs';
import type { TestBrowser } from './browser';
import { until } from './until';

/** Ids of a browser's processes. */
export interface BrowserProcesses {
  browser: number;
  helpers: number[];
}

/**
 * Kills the browser's own process at once, as a crash or a power cut does: nothing of it is told, and
 * nothing is written any more. Its helper processes end by themselves, soon or, where the machine is
 * busy, later; until then the one that keeps the storage has its files locked, and Chromium begins a
 * database anew that it cannot lock: so this comes back once all of them are gone.
 */
export async function killBrowser(
  { context }: TestBrowser,
  { browser, helpers }: BrowserProcesses,
): Promise<void> {
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(browser, 'SIGKILL');
  await closed;
  await until('all processes of the browser are gone', async () =>
    [browser, ...helpers].some(isRunning) ? undefined : true,
  );
}

/** The processes of a browser, to be asked before it is killed. */
export async function browserProcesses({ context }: TestBrowser): Promise<BrowserProcesses> {
  const whole = context.browser();
  if (whole === null) throw new Error('The browser cannot be spoken to as a whole.');
  const session = await whole.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const own = processInfo.find(({ type }) => type === 'browser');
  if (own === undefined) throw new Error('The browser does not tell its process.');
  const helpers = processInfo.flatMap(({ id, type }) => (type === 'browser' ? [] : [id]));
  return { browser: own.id, helpers };
}

/** Whether a process is there that still holds files: one that nobody has asked how it ended does not. */
function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
