import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { setUpChromium } from '../../../scripts/setup/chromium.mjs';
import { FEATURES_OFF } from './features';
import { firstRun } from './first-run';
import { CHROME_BUILD } from './places';
import { type Record, recordContext } from './record-context';

export interface LaunchOptions {
  /** Port of the page server, which answers for every `*.test` host. */
  port: number;
  /** Folder of the built extension; `null` for a browser without one. */
  extension?: string | null;
  headless?: boolean;
  /** Let it reach other hosts, for a person who tries it; the tests never do. */
  online?: boolean;
  /** A profile to use, and to keep afterwards; a fresh one where absent. */
  profile?: string;
  args?: string[];
  /** Variables of its environment, beside those of the tests. */
  env?: { [name: string]: string };
  /** `left` leaves the page of the first run to the test; it is closed otherwise. */
  firstRun?: 'left';
  /** Keep pages that were left in the back/forward cache, as browsers do without Playwright. */
  backForwardCache?: boolean;
  viewport?: { width: number; height: number } | null;
}

export interface TestBrowser {
  context: BrowserContext;
  /** Empty where there is no extension. */
  extensionId: string;
  /** Address of a page of the extension. */
  own: (path: string) => string;
  /** The background worker, as it runs now. */
  worker: () => Promise<Worker>;
  /** Requests and errors of everything in this browser. */
  record: Record;
  close: () => Promise<void>;
}

let program: Promise<string> | undefined;

/** The Chromium of the tests: whether it starts is tried once, by starting it. */
function chromiumPath(): Promise<string> {
  program ??= setUpChromium();
  return program;
}

/**
 * Starts Chromium with the built extension. No host but the page server's can be reached.
 *
 * The extension is loaded through DevTools since Chrome 137 and Edge ignore `--load-extension`; every
 * Chromium takes it that way.
 */
export async function launchBrowser(options: LaunchOptions): Promise<TestBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'pe-lens-'));
  const hosts = `--host-resolver-rules=MAP *.test 127.0.0.1:${options.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    headless: options.headless ?? true,
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    ...(options.env === undefined ? {} : { env: { ...process.env, ...options.env } }),
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--enable-automation',
      ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      '--enable-unsafe-extension-debugging',
      '--no-default-browser-check',
      `--disable-features=${FEATURES_OFF.join()}`,
      ...(options.online ? [] : [hosts]),
      ...(options.args ?? []),
    ],
  });
  const record = recordContext(context);
  const path = options.extension === undefined ? CHROME_BUILD : options.extension;
  const extensionId = path === null ? '' : await loadExtension(context, path);
  const worker = () => workerOf(context, extensionId);
  // A profile that is kept may have had its first run before.
  if (path !== null && options.profile === undefined && options.firstRun !== 'left') {
    await (await firstRun(context, await worker()))?.close();
  }
  return {
    context,
    extensionId,
    own: (page) => `chrome-extension://${extensionId}/${page}`,
    worker,
    record,
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The background worker of an extension, as it runs now. */
export async function workerOf(context: BrowserContext, extensionId: string): Promise<Worker> {
  const isOurs = (worker: Worker) => new URL(worker.url()).host === extensionId;
  return (
    context.serviceWorkers().find(isOurs) ??
    context.waitForEvent('serviceworker', { predicate: isOurs })
  );
}

/** Loads an extension into a running browser, whose open pages it is not in. */
export async function loadExtension(context: BrowserContext, path: string): Promise<string> {
  if (!existsSync(join(path, 'manifest.json'))) {
    throw new Error(`There is no build in ${path}: run “npm run build” first.`);
  }
  const browser = context.browser();
  if (browser === null) throw new Error('The browser cannot be spoken to as a whole.');
  const session = await browser.newBrowserCDPSession();
  // Playwright's table of DevTools commands leaves this domain out.
  const send = session.send.bind(session) as (
    name: string,
    argument: object,
  ) => Promise<{ id: string }>;
  const { id } = await send('Extensions.loadUnpacked', { path });
  await session.detach();
  return id;
}
