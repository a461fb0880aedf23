import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSession } from './harness/session';
import { setSettings } from './harness/settings';
import { until } from './harness/until';

/** “pe” in the address bar, as the browser tells the extension of what is typed there. */

const SHA256 = '8d6deb903f62a95a3e9e4bdd4a6a4d54b288b32c56c24a05158d5c2c8f43f6b6';

const session = openSession();
let page: Page;

beforeEach(async () => {
  await setSettings(session.browser, {});
  page = await session.browser.context.newPage();
  await page.goto('http://pages.test/empty.html');
});

afterEach(() => page.close());

interface Line {
  content: string;
  description: string;
}

/** What of the extension's interface is used inside of its worker. */
interface Extension {
  chrome: {
    omnibox: {
      onInputChanged: { dispatch: (text: string, suggest: (lines: Line[]) => void) => void };
      onInputEntered: { dispatch: (text: string, disposition: string) => void };
    };
  };
}

/** The suggestions for a text. */
async function suggestionsFor(text: string): Promise<Line[]> {
  const worker = await session.browser.worker();
  return worker.evaluate((typed) => {
    const { omnibox } = (globalThis as unknown as Extension).chrome;
    return new Promise<Line[]>((resolve) => {
      omnibox.onInputChanged.dispatch(typed, resolve);
    });
  }, text);
}

async function enter(text: string, disposition: string): Promise<void> {
  const worker = await session.browser.worker();
  await worker.evaluate(
    ({ typed, how }) => {
      const { omnibox } = (globalThis as unknown as Extension).chrome;
      omnibox.onInputEntered.dispatch(typed, how);
    },
    { typed: text, how: disposition },
  );
}

describe('suggestions', () => {
  test('name records with version and what matched', async () => {
    const [first] = await suggestionsFor('wksp');
    expect(first?.content).toBe('wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9');
    expect(first?.description).toContain('<match>wksp</match>rt.exe');
    expect(first?.description).toMatch(/\d+\.\d+\.\d+.*RemoteApp/);
  });

  test.each([
    { what: 'a hash', text: SHA256, how: 'SHA256' },
    { what: 'a hash in a sentence', text: `seen ${SHA256.toUpperCase()}.`, how: 'SHA256' },
    { what: 'a path', text: 'C:\\Windows\\System32\\wksprt.exe', how: 'path' },
  ])('are those of $what that was pasted', async ({ text, how }) => {
    const [first] = await suggestionsFor(text);
    expect(first?.description).toContain('wksprt.exe');
    expect(first?.description).toContain(how);
  });

  test('are none for what no catalog knows, hostile text included', async () => {
    expect(await suggestionsFor('<match>&nothing"')).toEqual([]);
  });

  test('of an empty text are the recent look-ups', async () => {
    await enter('wksprt.exe', 'currentTab');
    await page.waitForURL(/record\.html/);
    await until('it is among them', async () =>
      (await suggestionsFor('')).some(({ description }) => description.startsWith('wksprt.exe'))
        ? true
        : undefined,
    );
  });
});

describe('Enter', () => {
  test('opens the record of a hash in the same tab', async () => {
    await enter(SHA256, 'currentTab');
    await page.waitForURL(/record\.html\?id=wksprt/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('wksprt.exe');
  });

  test('opens a suggestion that was chosen in a new tab', async () => {
    const [first] = await suggestionsFor('sessionmsg');
    const opened = session.browser.context.waitForEvent('page');
    await enter(first?.content ?? '', 'newForegroundTab');
    const record = await opened;
    await record.waitForURL(/record\.html\?id=sessionmsg/);
    await record.close();
  });

  test('opens the search with what names no single record', async () => {
    await enter('remote desktop', 'currentTab');
    await page.waitForURL(/popup\.html\?q=remote/);
    expect(await page.getByRole('combobox').inputValue()).toBe('remote desktop');
    await page.getByRole('option').first().waitFor();
  });
});
