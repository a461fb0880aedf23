import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { libraryPage } from './harness/library-page';
import { ROOT } from './harness/places';
import { openSession } from './harness/session';

/** Two records side by side on the record page, and the forms in which a record is taken along. */

const ID = 'wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9';
const records: { id: string; hashes: { sha256: string } }[] = JSON.parse(
  readFileSync(`${ROOT}data/starter/records.json`, 'utf8'),
);
const WKSPRT = records.find(({ id }) => id === ID);

/** Another build of the embedded file, which prints another usage. */
const OTHER = libraryPage({
  name: 'wksprt.exe',
  description: 'Another build',
  metadata: { 'File Version': '10.0.99999.7' },
  stdout: 'usage: wksprt\n  -new',
});
const OTHER_ID = OTHER.name.replace(/\.md$/, '').toLowerCase();

const session = openSession();
let page: Page;

beforeEach(async () => {
  page = await session.browser.context.newPage();
  await page.goto(session.browser.own('options.html'));
  await page.getByLabel('Files to import').setInputFiles([OTHER]);
  await page.locator('.report').waitFor();
});

afterEach(() => page.close());

async function open(query: string): Promise<void> {
  await page.goto(session.browser.own(`record.html?${query}`));
  await page.locator('.sections[aria-busy=false]').waitFor();
}

/** Both sides of a fact that differs, as the page says them. */
const sidesOf = (fact: string) =>
  page
    .locator('.difference', { has: page.getByText(fact, { exact: true }) })
    .locator('dd')
    .allInnerTexts();

test('a variant that is chosen stands beside the record, under an address that stays', async () => {
  await open(`id=${ID}`);
  await page.getByLabel('Compare with').selectOption({ value: OTHER_ID });
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await comparison.waitFor();
  expect(await sidesOf('File version')).toEqual([
    expect.stringContaining('10.0.19041.1'),
    expect.stringContaining('10.0.99999.7'),
  ]);
  expect(await comparison.getByRole('list').count()).toBeGreaterThan(0);
  const before = await comparison.innerText();
  await page.reload();
  await comparison.waitFor();
  expect(await comparison.innerText()).toBe(before);
  expect(new URL(page.url()).searchParams.get('with')).toBe(OTHER_ID);
});

test('what the programs print is laid over each other', async () => {
  await open(`id=${OTHER_ID}&with=${ID}`);
  const diff = page.getByRole('region', { name: 'Usage (stdout), compared' });
  expect(await diff.locator('del').innerText()).toContain('−   -new');
});

test('any record is compared by its id or its address', async () => {
  await open(`id=${ID}`);
  const field = page.getByLabel('Id or address of another record');
  await field.fill(
    session.browser.own('record.html?id=wtsapi32.dll-d0404c8e3ae16a5b6036ffa971d4d9ea'),
  );
  await field.press('Enter');
  await page.getByRole('region', { name: 'Comparison' }).waitFor();
  expect(await sidesOf('Name')).toEqual([
    expect.stringContaining('wksprt.exe'),
    expect.stringContaining('wtsapi32.dll'),
  ]);
  await field.fill('no-such.exe-00');
  await field.press('Enter');
  await page.getByText('No catalog has no-such.exe-00').waitFor();
});

test('a comparison is printed whole', async () => {
  await open(`id=${ID}&with=${OTHER_ID}`);
  await page.getByRole('region', { name: 'Comparison' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByLabel('Compare with').isVisible()).toBe(false);
  const cut = await page
    .locator('.comparison .virtual, .comparison .diff')
    .evaluateAll(
      (lists) => lists.filter((list) => list.scrollHeight > list.clientHeight + 2).length,
    );
  expect(cut).toBe(0);
});

describe('the record is saved', () => {
  test.each([
    ['JSON', 'ndjson', (text: string) => JSON.parse(text).hashes.sha256],
    ['ECS', 'ecs.json', (text: string) => JSON.parse(text).file.hash.sha256],
    ['STIX', 'stix.json', (text: string) => JSON.parse(text).objects[1].hashes['SHA-256']],
    ['CSV', 'csv', (text: string) => text.split('\r\n')[1]?.split(',')[6]],
    ['Markdown', 'md', (text: string) => /SHA-256: `(\w+)`/.exec(text)?.[1]],
  ] as const)('as %s', async (name, ending, sha256Of) => {
    await open(`id=${ID}`);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save ${name}`, exact: true }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe(`${ID}.${ending}`);
    const text = readFileSync(await download.path(), 'utf8');
    expect(sha256Of(text)).toBe(WKSPRT?.hashes.sha256);
  });
});
