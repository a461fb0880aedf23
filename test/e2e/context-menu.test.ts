import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../data/settings';
import { readCards } from './harness/card';
import { waitForCard, waitForNoCard } from './harness/hover';
import { openSession } from './harness/session';
import { setSettings } from './harness/settings';
import { until } from './harness/until';

/** “Look up in PE Lens” of the context menu, as the browser tells the extension of a click. */

const SHA256 = '8d6deb903f62a95a3e9e4bdd4a6a4d54b288b32c56c24a05158d5c2c8f43f6b6';

const session = openSession();
let page: Page;

beforeEach(async () => {
  await setSettings(session.browser, {});
  page = await session.browser.context.newPage();
});

afterEach(() => page.close());

interface MenuClick {
  menuItemId: 'selection' | 'link' | 'image';
  selectionText?: string;
  linkUrl?: string;
  srcUrl?: string;
}

interface Tab {
  id: number;
}

/** What of the extension's interface is used inside of its worker. */
interface Extension {
  chrome: {
    tabs: { query: (query: { active: true }) => Promise<Tab[]> };
    contextMenus: { onClicked: { dispatch: (info: object, tab: Tab | undefined) => void } };
  };
}

/** Tells the background that an entry of the menu was clicked in the active tab. */
async function clickMenu(click: MenuClick): Promise<void> {
  const worker = await session.browser.worker();
  await worker.evaluate(async (info) => {
    const { chrome } = globalThis as unknown as Extension;
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.contextMenus.onClicked.dispatch({ ...info, editable: false, frameId: 0 }, tab);
  }, click);
}

async function openWith(text: string): Promise<void> {
  await page.goto('http://pages.test/empty.html');
  await page.evaluate((content) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = content;
    document.body.replaceChildren(paragraph);
    getSelection()?.selectAllChildren(paragraph);
  }, text);
}

async function openedPage(act: () => Promise<void>): Promise<Page> {
  const opened = session.browser.context.waitForEvent('page');
  await act();
  return opened;
}

describe('on a selection', () => {
  test.each([
    { what: 'a hash', text: SHA256, says: /In the catalog \(SHA256\)/ },
    {
      what: 'a hash within a sentence',
      text: `Found ${SHA256}.`,
      says: /In the catalog \(SHA256\)/,
    },
    { what: 'a file name', text: 'wksprt.exe', says: /Name known in the catalog/ },
    { what: 'a path', text: 'C:\\Windows\\System32\\wksprt.exe', says: /wksprt\.exe/ },
  ])('$what is answered by the card at the selection', async ({ text, says }) => {
    await openWith(text);
    await clickMenu({ menuItemId: 'selection', selectionText: text });
    const card = await waitForCard(page);
    expect(card.text).toContain('wksprt.exe');
    expect(card.text).toMatch(says);
  });

  test('what is in no catalog is answered by a card that says so', async () => {
    await openWith('no-such-tool.exe');
    await clickMenu({ menuItemId: 'selection', selectionText: 'no-such-tool.exe' });
    const card = await waitForCard(page);
    expect(card.text).toContain('no-such-tool.exe');
    expect(card.text).toContain('Not in the catalog. Searched:');
  });

  test('markup in the selection is shown as text', async () => {
    const markup = '<img src=x onerror=alert(1)> wksprt.exe <b>';
    await openWith(markup);
    await clickMenu({ menuItemId: 'selection', selectionText: markup });
    expect((await waitForCard(page)).text).toContain('wksprt.exe');
    expect(await page.locator('img').count()).toBe(0);
  });

  test('Escape closes the card', async () => {
    await openWith(SHA256);
    await clickMenu({ menuItemId: 'selection', selectionText: SHA256 });
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });
});

describe('on a page that is not looked at', () => {
  beforeEach(() =>
    setSettings(session.browser, { sites: { ...DEFAULTS.sites, except: ['pages.test'] } }),
  );

  test('a link is answered by a card in place, the first time too', async () => {
    await page.goto('http://pages.test/empty.html');
    const linkUrl = `https://www.virustotal.com/gui/file/${SHA256}`;
    await page.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = 'Report';
      document.body.replaceChildren(link);
    }, linkUrl);
    await page.getByRole('link').click({ button: 'right' });
    await clickMenu({ menuItemId: 'link', linkUrl });
    expect((await waitForCard(page)).text).toContain('wksprt.exe');
  });

  test('its card stays when the page is looked at from now on', async () => {
    await openWith(SHA256);
    await clickMenu({ menuItemId: 'selection', selectionText: SHA256 });
    await waitForCard(page);
    await setSettings(session.browser, {});
    await until('the page is marked', async () =>
      page.evaluate(() =>
        [...CSS.highlights.values()].some(({ size }) => size > 0) ? true : undefined,
      ),
    );
    expect((await readCards(page)).map(({ text }) => text)).toEqual([
      expect.stringContaining('wksprt.exe'),
    ]);
  });
});

describe('on a link', () => {
  test('a VirusTotal link is answered by the record of its SHA256', async () => {
    await openWith('Report');
    const linkUrl = `https://www.virustotal.com/gui/file/${SHA256}/detection`;
    await clickMenu({ menuItemId: 'link', linkUrl });
    const card = await waitForCard(page);
    expect(card.text).toContain('wksprt.exe');
    expect(card.text).toMatch(/In the catalog \(SHA256\)/);
  });
});

describe('where the page cannot be scripted', () => {
  test('the record page opens', async () => {
    await page.goto('chrome://version');
    await page.bringToFront();
    const opened = await openedPage(() =>
      clickMenu({ menuItemId: 'selection', selectionText: SHA256 }),
    );
    await opened.locator('main[aria-busy=false] h1').waitFor();
    expect(opened.url()).toContain('/record.html?id=wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9');
    await opened.close();
  });

  test('the search opens with a text that no record matches', async () => {
    await page.goto('chrome://version');
    await page.bringToFront();
    const opened = await openedPage(() =>
      clickMenu({ menuItemId: 'selection', selectionText: 'no-such-tool.exe' }),
    );
    const field = opened.getByRole('combobox');
    await until('the field holds the text', async () =>
      (await field.inputValue()) === 'no-such-tool.exe' ? true : undefined,
    );
    await opened.close();
  });
});

describe('on an image', () => {
  test('a hash in its address is looked up, in place', async () => {
    await openWith('Report');
    const srcUrl = `http://pages.test/icons/${SHA256}.png?size=64`;
    await clickMenu({ menuItemId: 'image', srcUrl });
    const card = await waitForCard(page);
    expect(card.text).toContain('wksprt.exe');
    expect(card.text).toMatch(/In the catalog \(SHA256\)/);
  });

  test('an address without a hash, or data in place of one, is said to be in no catalog', async () => {
    await openWith('Report');
    await clickMenu({ menuItemId: 'image', srcUrl: `data:image/png;base64,${SHA256}` });
    expect((await waitForCard(page)).text).toContain('Not in the catalog.');
  });
});

test('what a record page was opened for is among the recent look-ups', async () => {
  await page.goto('chrome://version');
  await page.bringToFront();
  const opened = await openedPage(() =>
    clickMenu({ menuItemId: 'selection', selectionText: 'sessionmsg.exe' }),
  );
  await opened.goto(session.browser.own('popup.html'));
  await opened.getByRole('link', { name: 'sessionmsg.exe' }).waitFor();
  await opened.close();
});
