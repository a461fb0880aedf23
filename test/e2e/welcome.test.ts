import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCards } from './harness/card';
import { firstRun } from './harness/first-run';
import { waitForCard, waitForNoCard } from './harness/hover';
import { openSession } from './harness/session';
import { until } from './harness/until';

/** The page that opens once after the installation. */

const session = openSession({ firstRun: 'left' });
let page: Page;

beforeAll(async () => {
  const { browser } = session;
  const opened = await firstRun(browser.context, await browser.worker());
  if (opened === undefined) throw new Error('The first run opened no page.');
  page = opened;
});

const sample = (text: string) => page.getByRole('button', { name: text, exact: true });
const HASH = '2C3BE28E1B8D28A8B326FBB7E06CEDD9';

test('opens by itself, in front, once', async () => {
  const open = session.browser.context.pages().filter((each) => each.url() === page.url());
  expect(open).toHaveLength(1);
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  await page.getByRole('heading', { name: 'Hover a hash or a file name' }).waitFor();
});

describe('the sample', () => {
  test('is marked: what is known, and what is odd in another way', async () => {
    const marks = await until('the sample is marked', async () => {
      const found = await page.evaluate(() =>
        [...CSS.highlights].flatMap(([name, highlight]) =>
          [...highlight].map(
            ({ startContainer }) => `${name.split('-')[1]} ${startContainer.textContent}`,
          ),
        ),
      );
      return found.length >= 3 ? found.sort() : undefined;
    });
    expect(marks).toEqual([
      `known ${HASH}`,
      'known wtsapi32.dll',
      'noted C:\\Users\\Public\\sessionmsg.exe',
    ]);
  });

  test('opens a card where the pointer rests', async () => {
    await sample('wtsapi32.dll').hover();
    expect((await waitForCard(page)).text).toContain('wtsapi32.dll');
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
  });

  test('opens a card by keyboard, and gives the focus back', async () => {
    await sample(HASH).focus();
    await page.keyboard.press('Enter');
    expect((await waitForCard(page)).text).toContain('In the catalog (MD5)');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await sample(HASH).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect((await waitForCard(page)).text).toContain('sessionmsg.exe');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });
});

test('lets one choose where it runs, and goes on showing the sample', async () => {
  await page.getByRole('radio', { name: 'Only when I ask' }).check();
  await sample('wtsapi32.dll').hover();
  await waitForCard(page);
  await page.mouse.move(2, 2);
  await waitForNoCard(page);
  await page.getByRole('radio', { name: 'Everywhere' }).check();
});

test('imports files on the spot, and leads to the options', async () => {
  await page.getByText('Import files instead').click();
  const record = JSON.stringify({
    kind: 'file',
    id: 'other.exe-1',
    name: 'other.exe',
    hashes: { md5: '0123456789abcdef0123456789abcdef' },
  });
  await page.getByLabel('Files to import').setInputFiles({
    name: 'mine.ndjson',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(record),
  });
  await page.getByText('Imported into mine').waitFor();
  const options = page.locator('main').getByRole('link', { name: 'options' });
  expect(await options.getAttribute('href')).toBe('/options.html');
});

test('asks no network, writes no error, and is skipped with a key', async () => {
  await page.goto(session.browser.own('welcome.html'));
  expect(await readCards(page)).toEqual([]);
  const closed = page.waitForEvent('close');
  await page.getByRole('button', { name: 'Skip' }).focus();
  // The page goes before the press is answered.
  await page.keyboard.press('Enter').catch(() => {});
  await closed;
  expect(session.browser.record.errors).toEqual([]);
  expect(session.browser.record.requests).toEqual([]);
});
