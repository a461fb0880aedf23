import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heard } from './harness/heard';
import { findingsOf, LOOKS, setLook } from './harness/looks';
import { OWN_RECORDS } from './harness/own-records';
import { openSession } from './harness/session';
import { until } from './harness/until';

/** The catalogs as directories, names and COM objects: every row leads to its record, every place stays. */

const session = openSession();
let page: Page;

beforeAll(async () => {
  page = await session.browser.context.newPage();
  await page.goto(session.browser.own('options.html'));
  await page.getByLabel('Files to import').setInputFiles([OWN_RECORDS]);
  await page.locator('.report').waitFor();
});

afterAll(() => page?.close());

const rows = () => page.locator('.row');
const rowTexts = async () =>
  (await rows().allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

async function open(query: string): Promise<void> {
  await page.goto(session.browser.own(`browse.html${query}`));
  await page.locator('main[aria-busy=false] .row-list').waitFor();
}

async function recordIsOpen(name: string): Promise<void> {
  await page.waitForURL(/record\.html\?id=/);
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

describe('by mouse', () => {
  test('directories lead to a record, and each is an address that stays', async () => {
    await open('');
    await page.getByRole('link', { name: /^C:/ }).click();
    await page.getByRole('link', { name: /^Windows/ }).click();
    await page.getByRole('link', { name: /^SysWOW64/i }).click();
    await page.getByRole('link', { name: /^wtsapi32\.dll/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('directory')).toMatch(/^C:\\Windows\\SysWOW64$/i);
    const shown = await rowTexts();
    await page.reload();
    await rows().first().waitFor();
    expect(await rowTexts()).toEqual(shown);
    await page.goBack();
    await page.getByRole('link', { name: /^System32/i }).waitFor();
    await page.goForward();
    await page.getByRole('link', { name: /^wtsapi32\.dll/ }).click();
    await recordIsOpen('wtsapi32.dll');
  });

  test('COM objects stand by name, CLSID, ProgID and server', async () => {
    await open('?view=com');
    const first = async () => (await rowTexts())[0];
    const by = (name: string) =>
      page.getByRole('navigation', { name: 'COM objects by' }).getByRole('link', { name });
    expect(await first()).toContain('Aardvark Class');
    await by('CLSID').click();
    expect(await first()).toContain('11111111-0000');
    await by('ProgID').click();
    expect(await rowTexts()).toEqual([
      expect.stringContaining('Example.Zebra.1'),
      expect.stringContaining('Other.Aardvark.1'),
    ]);
    await by('Server').click();
    expect(await rowTexts()).toEqual([
      'C:\\Example\\middle.dll 1 object',
      expect.stringMatching(/wtsapi32\.dll 2 objects$/i),
    ]);
    await rows().nth(1).getByRole('link').click();
    await page.getByRole('link', { name: /^Zebra Class/ }).click();
    await recordIsOpen('Zebra Class');
    const server = page.getByRole('link', { name: 'C:\\Windows\\SysWOW64\\wtsapi32.dll' });
    await server.click();
    await recordIsOpen('wtsapi32.dll');
  });
});

describe('by keyboard alone', () => {
  test('a name is filtered, chosen with the arrows and opened', async () => {
    await open('?view=names');
    await until('the filter has the focus', async () => {
      await page.keyboard.press('Tab');
      return (await page.getByLabel('Filter').evaluate((field) => field === document.activeElement))
        ? true
        : undefined;
    });
    await page.keyboard.type('.exe');
    await until('four names are left', async () =>
      (await rows().count()) === 4 ? true : undefined,
    );
    expect(new URL(page.url()).searchParams.get('filter')).toBe('.exe');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await recordIsOpen('tool.exe');
  });

  test.each([
    ['a ProgID', 'other.aard', 'Aardvark Class'],
    ['a CLSID in braces', '{33333333-0000-0000-0000-000000000000}', 'Middle Class'],
    ['a server', 'middle.dll', 'Middle Class'],
  ])('a COM object is found by %s', async (_, filter, name) => {
    await open('?view=com');
    await page.getByLabel('Filter').focus();
    await page.keyboard.type(filter);
    await until('one is left', async () => ((await rows().count()) === 1 ? true : undefined));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await recordIsOpen(name);
  });
});

test('what nothing fits is said', async () => {
  await open('?view=names&filter=zzzz');
  await page.getByText('No file name holds this.').waitFor();
  await open('?directory=C:%5CNowhere');
  await page.getByText('No file of the catalogs was seen in this directory.').waitFor();
});

describe.each(['?view=names', '?view=com&by=server'])('looks well: %s', (query) => {
  beforeAll(() => open(query));
  test.each(LOOKS)('$name', async (look) => {
    await setLook(page, look);
    expect(await findingsOf(page)).toEqual([]);
  });
});

test.each([
  ['directories', ''],
  ['names', '?view=names'],
  ['com', '?view=com&by=progid'],
])('a screen reader is told: %s', async (name, query) => {
  await open(query);
  await rows().first().waitFor();
  await expect(await heard(page.locator('body'))).toMatchFileSnapshot(
    `snapshots/browse-${name}.aria`,
  );
});
