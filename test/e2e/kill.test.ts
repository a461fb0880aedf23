import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toNdjson } from '@/data/export/ndjson';
import { launchBrowser, type TestBrowser } from './harness/browser';
import { browserProcesses, killBrowser } from './harness/kill-browser';
import { hashesOf } from './harness/library-page';
import { bringKit, inPage } from './harness/page-kit';
import { type PageServer, startPageServer } from './harness/page-server';
import { until } from './harness/until';

/**
 * The browser's process is killed at random moments: of imports through the options page, and while a
 * catalog is replaced over and over. Whatever the moment, the catalog that was there answers (or, past
 * the flip, the one that was complete by then), and the next start leaves no leftovers.
 *
 * `KILL_SEED` repeats the moments of another run.
 */

const KILLS = 10;
/** Moments lie within so many milliseconds: an import of this size takes about as long. */
const WITHIN_MS = 1500;
const seed = Number(process.env.KILL_SEED ?? Date.now() % 100_000);

const NAME = 'Golden image';
const ONE = generation('one', 700);
const OTHER = generation('other', 900);
/** Large enough that it is never done before it is killed: texts that no two records share. */
const IMPORTED = generation('imported', 40_000, () => randomBytes(1500).toString('base64'));

let server: PageServer;
const profile = mkdtempSync(join(tmpdir(), 'pe-lens-kill-'));

const input = join(profile, 'more.ndjson');

beforeAll(async () => {
  writeFileSync(input, IMPORTED.text);
  server = await startPageServer();
  const { browser, page } = await start();
  await inPage(page, 'replace', NAME, [ONE.text]);
  await end(browser, page);
});

afterAll(async () => {
  await server?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const WAYS: [what: string, begin: (page: Page) => Promise<unknown>][] = [
  ['imports', giveImport],
  ['switches of generations', (page) => inPage(page, 'replaceForEver', NAME, OTHER.text, ONE.text)],
];

test.each(WAYS)(
  `killed in %s, it leaves a whole catalog and no leftovers (seed ${seed})`,
  { timeout: 180_000 },
  async (what, begin) => {
    let unfinished = 0;
    let started = await start();
    try {
      for (const [number, moment] of randomMoments(what).entries()) {
        const processes = await browserProcesses(started.browser);
        const { page } = started;
        await begin(page);
        // Every other moment counts from the first write, however long the machine takes to come there.
        const fromFirstWrite = number % 2 === 1;
        if (fromFirstWrite) await until('something is written', () => isUnfinished(page));
        await new Promise((resolve) => setTimeout(resolve, moment));
        if (fromFirstWrite || (await isUnfinished(page))) unfinished++;
        await killBrowser(started.browser, processes);
        started = await start();
        const generation = await lookAfter(started.page, moment);
        if (what === 'imports') expect(generation, `after a kill at ${moment} ms`).toBe('one');
      }
    } finally {
      await end(started.browser, started.page);
    }
    // Else most kills came before anything was written, and show nothing.
    expect(unfinished).toBeGreaterThanOrEqual(KILLS / 2);
  },
);

/**
 * Looks at what the next start finds: a whole catalog that answers, and soon nothing besides.
 * @returns which of the two it is
 */
async function lookAfter(page: Page, moment: number): Promise<string> {
  const { first, count } = await inPage(page, 'whole', NAME);
  const found = [ONE, OTHER].find((one) => one.count === count && first.startsWith(one.name));
  expect(found, `after a kill at ${moment} ms: ${first}, ${count} records`).toBeDefined();
  for (const generation of [ONE, OTHER]) {
    const answers = await isFound(page, hashesOf(generation.last).SHA256);
    expect(answers, `${generation.last} after a kill at ${moment} ms`).toBe(generation === found);
  }
  expect(await isFound(page, hashesOf(IMPORTED.last).SHA256)).toBe(false);
  await until('the leftovers are gone', async () =>
    (await inPage(page, 'leftovers')).length === 0 ? true : undefined,
  );
  return found?.name ?? '';
}

async function start(): Promise<{ browser: TestBrowser; page: Page }> {
  const browser = await launchBrowser({ port: server.port, profile });
  const page = await browser.context.newPage();
  await page.goto(browser.own('record.html'));
  await bringKit(page);
  return { browser, page };
}

async function end(browser: TestBrowser, page: Page): Promise<void> {
  await page.close();
  await browser.close();
}

async function giveImport(page: Page): Promise<void> {
  await page.goto(page.url().replace('record.html', 'options.html'));
  await bringKit(page);
  await page.getByLabel('Files to import').setInputFiles(input);
}

/** `true` while something is written that no catalog has yet. */
async function isUnfinished(page: Page): Promise<true | undefined> {
  return (await inPage(page, 'leftovers')).length > 0 ? true : undefined;
}

async function isFound(page: Page, hash: string): Promise<boolean> {
  const message = { name: 'find', argument: { keys: [{ kind: 'hash', key: hash.toLowerCase() }] } };
  const findings = await page.evaluate(
    (asked) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(asked),
    message,
  );
  return Array.isArray(findings) && findings.length > 0;
}

interface Extension {
  chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
}

/** Records whose names all begin alike. */
function generation(name: string, count: number, docs?: () => string) {
  const nameOf = (number: number) => `${name}-${number}.exe`;
  const lines = Array.from({ length: count }, (_, number) => {
    const { MD5, SHA256 } = hashesOf(nameOf(number));
    const hashes = { md5: MD5.toLowerCase(), sha256: SHA256.toLowerCase() };
    const id = `${nameOf(number)}-${hashes.md5}`;
    const more = docs ? { docs: docs() } : {};
    return toNdjson({ kind: 'file', id, name: nameOf(number), hashes, ...more });
  });
  return { name, count, text: lines.join(''), last: nameOf(count - 1) };
}

/** Moments by the seed (mulberry32), each once in its tenth of the time. */
function randomMoments(salt: string): number[] {
  let state = seed + salt.length;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: KILLS }, (_, number) =>
    Math.floor(((number + random()) / KILLS) * WITHIN_MS),
  );
}
