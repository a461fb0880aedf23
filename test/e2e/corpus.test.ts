import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CORPUS_DIR } from '../corpus';
import { bringKit, inPage } from './harness/page-kit';
import { ROOT } from './harness/places';
import { openSession } from './harness/session';

/**
 * Every published file, imported through the options page and by the command line: the records that
 * lie in the browser's storage are those that the command line writes, byte for byte.
 */

const session = openSession();
const folder = mkdtempSync(join(tmpdir(), 'pe-lens-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lines that are compared at a time. */
const BLOCK = 256;

const published =
  CORPUS_DIR === undefined ? [] : readdirSync(CORPUS_DIR).filter((name) => name.endsWith('.zip'));

describe.skipIf(published.length === 0)('the published files', () => {
  let options: Page;
  beforeAll(async () => {
    options = await session.browser.context.newPage();
  });
  afterAll(() => options?.close());

  test.each(published)('%s', { timeout: 180_000 }, async (name) => {
    const path = join(CORPUS_DIR ?? '', name);
    const [written, catalog] = await Promise.all([
      commandLine(path),
      throughOptions(options, path),
    ]);
    await bringKit(options);
    const digests = await inPage(options, 'ndjsonDigests', catalog, BLOCK);
    const lines = written.split(/(?<=\n)/);
    const wanted: string[] = [];
    for (let first = 0; first < lines.length; first += BLOCK) {
      wanted.push(sha256(lines.slice(first, first + BLOCK).join('')));
    }
    expect(lines.length).toBeGreaterThan(1000);
    const differs = wanted.findIndex((digest, at) => digest !== digests[at]);
    if (differs >= 0) {
      const first = differs * BLOCK;
      expect(await inPage(options, 'ndjson', catalog, first, BLOCK)).toBe(
        lines.slice(first, first + BLOCK).join(''),
      );
    }
    expect(digests).toEqual(wanted);
  });
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** @returns the records as NDJSON */
async function commandLine(path: string): Promise<string> {
  const out = join(folder, `${basename(path)}.ndjson`);
  const tsx = ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'scripts/catalog/tsconfig.json'];
  const args = [...tsx, 'scripts/catalog.ts', path, '-q', '--ndjson', out];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return readFileSync(out, 'utf8');
}

/** @returns the name of the catalog that was written */
async function throughOptions(options: Page, path: string): Promise<string> {
  await options.goto(session.browser.own('options.html'));
  await options.getByLabel('Files to import').setInputFiles(path);
  const heading = options.locator('.report h3');
  await heading.waitFor({ timeout: 150_000 });
  return (await heading.innerText()).replace('Imported into ', '');
}
