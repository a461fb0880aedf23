import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './harness/axe';
import { heard } from './harness/heard';
import { findingsOf, LOOKS, setLook } from './harness/looks';
import { OWN_RECORDS, OWN_VARIANT, PLAIN, TOOL } from './harness/own-records';
import { openSession } from './harness/session';
import { until } from './harness/until';

/** What a person does on a record page, with the mouse, by keyboard, on paper and by ear. */

const SESSIONMSG = 'sessionmsg.exe-c07a27bf54dd7a6b892846548cceda13';

const session = openSession();
let page: Page;

beforeAll(async () => {
  page = await session.browser.context.newPage();
  await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(session.browser.own('options.html'));
  await page.getByLabel('Files to import').setInputFiles([OWN_RECORDS, OWN_VARIANT]);
  await page.locator('.report').waitFor();
});

afterAll(() => page?.close());

async function open(id: string): Promise<void> {
  await page.goto(session.browser.own(`record.html?id=${encodeURIComponent(id)}`));
  await page.locator('.sections[aria-busy=false]').waitFor();
}

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

/** Goes with Tab to the button of a name and presses it. */
async function pressByKey(name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await until(`${name} has the focus`, async () => {
    await page.keyboard.press('Tab');
    return (await button.evaluate((element) => element === document.activeElement))
      ? true
      : undefined;
  });
  await page.keyboard.press('Enter');
}

describe('hashes are copied by keyboard alone', () => {
  const { md5 = '', sha1 = '', sha256 = '' } = TOOL.hashes;
  test.each([
    ['Copy MD5', md5],
    ['Copy all', `SHA256: ${sha256}\nMD5: ${md5}\nSHA1: ${sha1}`],
    ['Copy as sha256sum line', `${sha256} *tool.exe`],
  ])('%s', async (name, text) => {
    await open(TOOL.id);
    await pressByKey(name);
    await page.locator('[data-copied=copied]').waitFor();
    expect(await clipboard()).toBe(text);
  });
});

test('the link that is copied opens the same record', async () => {
  await open(TOOL.id);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.locator('[data-copied=copied]').waitFor();
  await page.goto(await clipboard());
  await page.getByRole('heading', { level: 1, name: 'tool.exe' }).waitFor();
});

test('9,533 exports are scrolled and filtered with a hundred elements, and copied', async () => {
  await open(TOOL.id);
  const list = page.locator('.virtual:has(.exports)');
  expect(await list.locator('tr').count()).toBeLessThan(100);
  await list.focus();
  await page.keyboard.press('End');
  await list.getByText('Function9532', { exact: true }).waitFor();
  await page.getByLabel('Filter exports').fill('function95');
  const shown = await list.locator('.export-name').count();
  expect(shown).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Copy names' }).click();
  await page.locator('[data-copied=copied]').waitFor();
  expect((await clipboard()).split('\n').every((name) => /^Function95/.test(name))).toBe(true);
});

describe('what ran is linked', () => {
  test('a module to the record at its path, in any case', async () => {
    await open(TOOL.id);
    await page.getByRole('link', { name: 'c:\\windows\\SysWOW64\\WTSAPI32.dll' }).click();
    await page.getByRole('heading', { level: 1, name: 'wtsapi32.dll' }).waitFor();
  });

  test('a child to its record, and nothing to a record that is not there', async () => {
    await open(TOOL.id);
    expect(await page.getByRole('link', { name: 'unknown-child.exe' }).count()).toBe(0);
    expect(await page.getByText('unknown-child.exe').count()).toBe(1);
    await page.getByRole('link', { name: 'wksprt.exe' }).click();
    await page.getByRole('heading', { level: 1, name: 'wksprt.exe' }).waitFor();
  });
});

describe('records that have something in common', () => {
  test('with one certificate are counted and listed on the page', async () => {
    await open(SESSIONMSG);
    const shared = page.locator('.sharing > li', { hasText: 'the same certificate' });
    expect(await shared.innerText()).toContain('1 other record');
    await shared.getByRole('button').click();
    await shared.getByRole('link', { name: 'wtsapi32.dll' }).click();
    await page.getByRole('heading', { level: 1, name: 'wtsapi32.dll' }).waitFor();
  });

  test.each(['Thumbprint', 'Serial'])('%s of the certificate leads to them', async (fact) => {
    await open(SESSIONMSG);
    await page.locator('#signature .fields > div', { hasText: fact }).getByRole('link').click();
    await page.locator('#results').getByText('wtsapi32.dll').first().waitFor();
    expect(await page.locator('#results').getByText('wksprt.exe').count()).toBe(0);
  });
});

test('documentation is elements, and its markup text', async () => {
  await open(TOOL.id);
  const docs = page.locator('#docs');
  expect(await docs.getByRole('link', { name: 'CC BY 4.0' }).getAttribute('href')).toContain(
    'creativecommons.org/licenses/by/4.0',
  );
  expect(await docs.locator('.markdown strong').innerText()).toBe('nothing');
  expect(await docs.locator('.markdown table').count()).toBe(1);
});

test('a table’s record says what it has not, and where to get it', async () => {
  await open(TOOL.id);
  expect(await page.locator('.partial').count()).toBe(0);
  await open(PLAIN.id);
  const partial = page.locator('.partial');
  expect(await partial.innerText()).toContain('comes from a table');
  expect(await partial.getByRole('link').getAttribute('href')).toBe('/options.html');
});

test('on paper stands the report alone', async () => {
  await open(TOOL.id);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const control of [
    page.getByRole('navigation', { name: 'PE Lens' }),
    page.getByRole('navigation', { name: 'Sections' }),
    page.getByLabel('Filter exports'),
    page.locator('.icon-button').first(),
    page.locator('#raw'),
    page.locator('#save'),
    page.locator('#compare'),
  ]) {
    expect(await control.isVisible()).toBe(false);
  }
  for (const fact of [TOOL.hashes.sha256 ?? '', 'usage: tool', 'Function9532', 'DRL 1.0']) {
    expect(await page.getByText(fact).first().isVisible()).toBe(true);
  }
  expect(await page.getByText('5 more are not printed.').isVisible()).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
});

describe('looks well', () => {
  // It has a variant, whose table is wider than a narrow window.
  beforeAll(async () => {
    await open(TOOL.id);
    await page.locator('#variants').waitFor();
  });
  test.each(LOOKS)('$name', async (look) => {
    await setLook(page, look);
    expect(await findingsOf(page)).toEqual([]);
  });

  test('with the names of those that share something', async () => {
    await open(SESSIONMSG);
    for (const button of await page.locator('.sharing .button').all()) await button.click();
    await page.locator('.shared-names').nth(1).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

test('a screen reader is told every section', async () => {
  await open(SESSIONMSG);
  await expect(await heard(page.locator('main'))).toMatchFileSnapshot('snapshots/record.aria');
});
