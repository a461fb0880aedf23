import type { TestBrowser } from './browser';

/**
 * Kills the browser's own process at once, as a crash or a power cut does: nothing of it is told, and
 * nothing is written any more. Its helper processes end by themselves.
 */
export async function killBrowser({ context }: TestBrowser, pid: number): Promise<void> {
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(pid, 'SIGKILL');
  await closed;
}

/** Id of the browser's process, to be asked before it is killed. */
export async function browserProcess({ context }: TestBrowser): Promise<number> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser cannot be spoken to as a whole.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const own = processInfo.find(({ type }) => type === 'browser');
  if (own === undefined) throw new Error('The browser does not tell its process.');
  return own.id;
}
