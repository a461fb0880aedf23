import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSession } from './harness/session';
import { until } from './harness/until';

/** The toolbar popup, used by keyboard alone. */

const session = openSession({ viewport: { width: 360, height: 500 } });
let popup: Page;

beforeEach(async () => {
  popup = await session.browser.context.newPage();
  await popup.goto(session.browser.own('popup.html'));
  await popup.getByRole('combobox').waitFor();
});

afterEach(() => popup.close());

const names = () => popup.locator('[role=option] .result-name').allInnerTexts();

/** The name of the record page that opens in a new tab. */
async function openedRecord(open: () => Promise<void>): Promise<string> {
  const opened = session.browser.context.waitForEvent('page');
  await open();
  const page = await opened;
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  await page.close();
  return heading;
}

test('the field has the focus at once', async () => {
  await popup.keyboard.type('wksprt');
  expect(await popup.getByRole('combobox').inputValue()).toBe('wksprt');
});

describe.each([
  { what: 'a name', query: 'wksprt.exe', first: 'wksprt.exe' },
  { what: 'the start of a name', query: 'sessi', first: 'sessionmsg.exe' },
  {
    what: 'a SHA256',
    query: '8d6deb903f62a95a3e9e4bdd4a6a4d54b288b32c56c24a05158d5c2c8f43f6b6',
    first: 'wksprt.exe',
  },
  {
    what: 'an MD5 in upper case',
    query: 'D0404C8E3AE16A5B6036FFA971D4D9EA',
    first: 'wtsapi32.dll',
  },
  { what: 'the start of a hash', query: '1fdeb92b01aa', first: 'sessionmsg.exe' },
  { what: 'an imphash', query: '88a462e0f580961648cad58e157c0d43', first: 'wksprt.exe' },
  { what: 'a description', query: 'remote desktop session host', first: 'wtsapi32.dll' },
  { what: 'a word inside a description', query: 'remoteapp', first: 'wksprt.exe' },
])('$what', ({ query, first }) => {
  test(`“${query}” finds ${first} first, and Enter opens it`, async () => {
    await popup.keyboard.type(query);
    await until(
      `${first} is first`,
      async () => ((await names())[0] === first ? true : undefined),
      {
        told: async () => popup.locator('main').innerText(),
      },
    );
    expect(await openedRecord(() => popup.keyboard.press('Enter'))).toContain(first);
  });
});

test('a company finds all three, and the arrows choose', async () => {
  await popup.keyboard.type('microsoft');
  await until('three rows', async () => ((await names()).length === 3 ? true : undefined), {
    told: async () => popup.locator('main').innerText(),
  });
  const [, second = '', third = ''] = await names();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowUp');
  const chosen = popup.locator('[role=option][aria-selected=true] .result-name');
  expect(await chosen.innerText()).toBe(second);
  await popup.keyboard.press('ArrowDown');
  expect(await openedRecord(() => popup.keyboard.press('Enter'))).toContain(third);
});

test('a query that matches nothing says so and says what was searched', async () => {
  await popup.keyboard.type('no-such-file-anywhere.exe');
  await popup.getByText('Nothing matches no-such-file-anywhere.exe').waitFor();
  const text = await popup.locator('main').innerText();
  expect(text).toContain('no-such-file-anywhere.exe');
  expect(text).toMatch(/Searched: .*3 records/);
});

test('markup in a query is shown as text', async () => {
  await popup.keyboard.type('<img src=x onerror=alert(1)>');
  await popup.getByText('Nothing matches <img src=x onerror=alert(1)>').waitFor();
  expect(await popup.locator('main').innerText()).toContain('<img src=x onerror=alert(1)>');
  expect(await popup.locator('img').count()).toBe(0);
});

test('Escape empties the field', async () => {
  await popup.keyboard.type('wksprt');
  await popup.keyboard.press('Escape');
  expect(await popup.getByRole('combobox').inputValue()).toBe('');
});
