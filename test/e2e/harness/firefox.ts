import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bidi, connectBidi } from './bidi';
import { FIREFOX_BUILD } from './places';
import { until } from './until';

/** Address of the extension's pages, which Firefox would make up for each profile. */
const EXTENSION_UUID = '5d1f0a52-2c1e-4e49-9e53-7f0f6a0f7a11';
const GECKO_ID = 'pe-lens@pe-lens.invalid';

/** Every host but loopback leads to a port where nobody listens. */
const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: EXTENSION_UUID }),
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'accessibility.force_disabled': -1,
};

export interface Firefox {
  /** Addresses that pages and the extension asked for. */
  readonly requests: string[];
  own: (path: string) => string;
  /** Opens an address in a new tab and gives the tab. */
  open: (address: string) => Promise<string>;
  /** Runs an expression in the page's own world; the result must be JSON. */
  evaluate: <Answer>(tab: string, expression: string) => Promise<Answer>;
  /** Runs an expression with the browser's own rights. */
  evaluateInChrome: <Answer>(expression: string) => Promise<Answer>;
  movePointer: (tab: string, x: number, y: number) => Promise<void>;
  closeTab: (tab: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Starts Firefox with the built extension, spoken to by WebDriver BiDi. */
export async function launchFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'pe-lens-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const process = spawn(
    program,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const bidi = await connectBidi(`${await addressOf(process)}/session`);
  await bidi.send('session.new', { capabilities: {} });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  const requests: string[] = [];
  bidi.on('network.beforeRequestSent', (params) => {
    const { url } = params.request as { url: string };
    if (/^(https?|wss?):/.test(url)) requests.push(url);
  });
  await bidi.send('webExtension.install', {
    extensionData: { type: 'path', path: FIREFOX_BUILD },
  });
  await closeFirstRun(bidi);
  return {
    requests,
    own: (path) => `moz-extension://${EXTENSION_UUID}/${path}`,
    open: async (address) => {
      const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
      const tab = String(context);
      await bidi.send('browsingContext.navigate', { context: tab, url: address, wait: 'complete' });
      return tab;
    },
    evaluate: (tab, expression) => evaluate(bidi, { context: tab }, expression),
    evaluateInChrome: async (expression) => {
      const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const [window] = contexts as { context: string }[];
      if (!window) throw new Error('Firefox has no window.');
      return evaluate(bidi, { context: window.context }, expression);
    },
    movePointer: async (tab, x, y) => {
      const at = (dx: number) => ({
        type: 'pointerMove',
        x: Math.round(x + dx),
        y: Math.round(y),
        origin: 'viewport',
      });
      const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
      const actions = [{ ...pointer, actions: [at(-2), at(0)] }];
      await bidi.send('input.performActions', { context: tab, actions });
    },
    closeTab: async (tab) => {
      await bidi.send('browsingContext.close', { context: tab });
    },
    close: async () => {
      const ended = new Promise((resolve) => process.once('close', resolve));
      await bidi.send('browser.close', {}).catch(() => process.kill());
      bidi.close();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** What the first run opens would stand in front of what a test opens. */
async function closeFirstRun(bidi: Bidi): Promise<void> {
  const context = await until('the page of the first run is open', async () => {
    const { contexts } = await bidi.send('browsingContext.getTree', {});
    const open = contexts as { context: string; url: string }[];
    return open.find(({ url }) => url.endsWith('/welcome.html'))?.context;
  });
  await bidi.send('browsingContext.close', { context });
}

/** Firefox says on its error output where it listens. */
function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
    process.once('error', reject);
    process.once('close', () => reject(new Error(`Firefox ended: ${output.slice(-500)}`)));
  });
}

/** The expression's value is carried as JSON, since BiDi's own form of values is not. */
async function evaluate<Answer>(bidi: Bidi, target: object, expression: string): Promise<Answer> {
  const reply = await bidi.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression})))()`,
    target,
    awaitPromise: true,
  });
  if (reply.type === 'exception') {
    const { text } = reply.exceptionDetails as { text: string };
    throw new Error(text);
  }
  const { value } = reply.result as { value?: string };
  return JSON.parse(value ?? 'null') as Answer;
}
