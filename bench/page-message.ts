import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { IndicatorKey } from '@/data/detect/indicator';
import { toNameKey, toPathKey } from '@/data/detect/keys';
import { readPage } from '@/data/import/page-reader';
import { CORPUS_DIR } from '@/test/corpus';
import { launchBrowser } from '@/test/e2e/harness/browser';
import { startPageServer } from '@/test/e2e/harness/page-server';
import { readHalfLibrary } from '@/test/half-library';

/**
 * From a page's message to the background's reply, in Chromium with the half library imported: 500
 * keys (hashes, names and paths, known and not), sent as the content script sends them. `wxt build`
 * with `PE_LENS_CATALOG=none` first. The time of an empty question is what the browser itself takes.
 * Run: npx tsx bench/page-message.ts
 */

const KEYS = 500;
const ROUNDS = 60;

if (CORPUS_DIR === undefined) throw new Error('The half library is needed: set CORPUS_DIR.');

/** Five kinds of key in turn, of files that are not neighbours in the library. */
function keysOf(corpus: string): IndicatorKey[] {
  const files = readHalfLibrary(corpus)
    .map(({ name, text }) => readPage(text, name))
    .flatMap((record) => (record.kind === 'file' ? [record] : []));
  return Array.from({ length: KEYS }, (_, i): IndicatorKey => {
    const { name = '', path = '', hashes } = files[(i * 7919) % files.length] ?? {};
    const sha256 = hashes?.sha256 ?? '';
    switch (i % 5) {
      case 0:
        return { kind: 'hash', key: sha256 };
      case 1:
        return { kind: 'hash', key: hashes?.md5 ?? sha256 };
      case 2:
        return { kind: 'hash', key: [...sha256].reverse().join('') };
      case 3:
        return { kind: 'file-name', key: toNameKey(i % 2 === 0 ? name : `own-${i}-${name}`) };
      default:
        return { kind: 'file-path', key: toPathKey(path) };
    }
  });
}

interface World {
  session: CDPSession;
  contextId: number;
}

/** Where the content script runs in a page. */
async function contentWorld(page: Page): Promise<World> {
  const session = await page.context().newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension://')) resolve(id);
    });
  });
  await session.send('Runtime.enable');
  return { session, contextId: await world };
}

/** Milliseconds of each of `rounds` questions, asked one after the other. */
async function ask(
  { session, contextId }: World,
  name: string,
  argument: object,
  rounds: number,
): Promise<number[]> {
  const expression = `(async () => {
    const message = ${JSON.stringify({ name, argument })};
    const times = [];
    for (let round = 0; round < ${rounds}; round++) {
      const start = performance.now();
      const reply = await chrome.runtime.sendMessage(message);
      times.push(performance.now() - start);
      if (!reply) throw new Error('No reply.');
    }
    return JSON.stringify(times);
  })()`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'It failed.');
  return JSON.parse(String(result.value));
}

const at = (times: readonly number[], share: number) =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN).toFixed(2);

const server = await startPageServer();
const browser = await launchBrowser({ port: server.port });
try {
  const options = await browser.context.newPage();
  await options.goto(browser.own('options.html'));
  const zip = join(CORPUS_DIR, 'strontic.github.io-half.zip');
  await options.getByLabel('Files to import').setInputFiles(zip);
  await options.locator('.report').waitFor({ timeout: 300_000 });
  await options.close();

  const page = await browser.context.newPage();
  await page.goto('http://pages.test/empty.html');
  const world = await contentWorld(page);
  const keys = keysOf(CORPUS_DIR);
  const [first = Number.NaN] = await ask(world, 'marks', { keys }, 1);
  await ask(world, 'marks', { keys }, 20);
  const times = await ask(world, 'marks', { keys }, ROUNDS);
  const empty = await ask(world, 'marks', { keys: [] }, ROUNDS);
  const row = (name: string, value: string) => console.log(`${name.padEnd(44)} ${value}`);
  row(`${KEYS} keys, first answer`, `${first.toFixed(1)} ms`);
  row(`${KEYS} keys, warm`, `p50 ${at(times, 0.5)}  p95 ${at(times, 0.95)} ms  (under 10 wanted)`);
  row('no key: the way there and back alone', `p50 ${at(empty, 0.5)}  p95 ${at(empty, 0.95)} ms`);
} finally {
  await browser.close();
  await server.close();
}
