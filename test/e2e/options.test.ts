import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCards } from './harness/card';
import { leave, pointAt, waitForCard, waitForMark } from './harness/hover';
import { openSession } from './harness/session';
import { setSettings } from './harness/settings';
import { until } from './harness/until';

/** The settings of the options, by mouse and by keyboard alone, and what they do to open tabs. */

const session = openSession();
let options: Page;

beforeEach(async () => {
  await setSettings(session.browser, {});
  options = await session.browser.context.newPage();
  await options.goto(session.browser.own('options.html'));
  await options.getByRole('heading', { name: 'Pivots' }).waitFor();
});

afterEach(() => options.close());

/** Texts of the ranges that the page's highlights hold. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer }) => startContainer.textContent ?? ''),
    ),
  );

async function openSamples(): Promise<Page> {
  const page = await session.browser.context.newPage();
  await page.goto('http://pages.test/indicators.html');
  await waitForMark(page, 'md5');
  return page;
}

describe('marks', () => {
  test('that are not wanted leave open tabs at once, and come back', async () => {
    const page = await openSamples();
    const before = (await marked(page)).length;
    const hashes = options.getByRole('checkbox', { name: 'Hashes, serial numbers' });
    await hashes.uncheck();
    await until('fewer places are marked', async () =>
      (await marked(page)).length < before ? true : undefined,
    );
    expect((await marked(page)).join(' ')).not.toMatch(/2c3be28e1b8d28a8b326fbb7e06cedd9/i);
    await hashes.check();
    await page.bringToFront();
    await waitForMark(page, 'md5');
    await page.close();
  });

  test('change how they look in open tabs, by keyboard, and take a line from each other', async () => {
    const page = await openSamples();
    const picture = async () => (await page.screenshot()).toString('base64');
    const before = await picture();
    await options.bringToFront();
    const line = options.getByLabel('Known: line');
    await line.focus();
    await options.keyboard.press('w');
    await until('the wavy line is taken', async () =>
      (await line.inputValue()) === 'wavy' ? true : undefined,
    );
    await until('the other gives it up', async () =>
      (await options.getByLabel('Noted: line').inputValue()) === 'solid' ? true : undefined,
    );
    await page.bringToFront();
    await until('the page looks different', async () =>
      (await picture()) === before ? undefined : true,
    );
    await page.close();
  });

  test('that are off let hovering find what is known', async () => {
    const page = await openSamples();
    const before = await page.screenshot();
    await options.bringToFront();
    await options.getByRole('switch', { name: 'Underline what is found' }).press('Space');
    await options.getByText('Nothing is drawn on pages').waitFor();
    await page.bringToFront();
    await until('the page shows no marks', async () =>
      (await page.screenshot()).equals(before) ? undefined : true,
    );
    await pointAt(page, 'md5');
    expect((await waitForCard(page)).text).toContain('wksprt.exe');
    await leave(page);
    await page.close();
  });

  test('are previewed as they are painted on pages', async () => {
    const preview = options.locator('.mark-panes');
    const before = await preview.screenshot();
    await options.getByLabel('Ambiguous: colour').selectOption('pink');
    await until('the preview looks different', async () =>
      (await preview.screenshot()).equals(before) ? undefined : true,
    );
  });
});

describe('pivots', () => {
  const links = async (page: Page) =>
    page.getByRole('list', { name: 'Elsewhere' }).getByRole('link').allInnerTexts();

  test('are added by keyboard, come first, and stand on the record page and the card', async () => {
    const name = options.getByRole('textbox', { name: 'Name' });
    await name.focus();
    await options.keyboard.type('Our SIEM');
    await options.keyboard.press('Tab');
    await options.keyboard.type('https://siem.test/{sha265}');
    await options.keyboard.press('Enter');
    await options.getByText('There is no field {sha265}.').waitFor();
    for (let back = 0; back < 7; back++) await options.keyboard.press('Backspace');
    await options.keyboard.type('md5}');
    await options.getByText('https://siem.test/2c3be28e1b8d28a8b326fbb7e06cedd9').waitFor();
    await options.keyboard.press('Enter');
    const up = options.getByRole('button', { name: 'Move Our SIEM up' });
    await up.focus();
    for (let place = 8; place > 0; place--) {
      await options.keyboard.press('Enter');
      await options.getByText(`Our SIEM is number ${place} of 9.`).waitFor();
    }
    await options.getByRole('switch', { name: 'VirusTotal' }).press('Space');
    await options.getByRole('switch', { name: 'VirusTotal', checked: false }).waitFor();

    const record = await session.browser.context.newPage();
    await record.goto(
      session.browser.own('record.html?id=wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9'),
    );
    await record.getByRole('link', { name: 'Our SIEM' }).waitFor();
    const shown = await links(record);
    expect(shown[0]).toBe('Our SIEM');
    expect(shown).not.toContain('VirusTotal');
    expect(await record.getByRole('link', { name: 'Our SIEM' }).getAttribute('href')).toBe(
      'https://siem.test/2c3be28e1b8d28a8b326fbb7e06cedd9',
    );
    await record.close();

    const page = await openSamples();
    await pointAt(page, 'md5');
    // The ways on come with the record, some time after the card.
    const card = await until('the card has the ways on', async () => {
      const [one] = await readCards(page);
      return one?.text.includes('Our SIEM') ? one : undefined;
    });
    expect(card.text).not.toContain('VirusTotal');
    await page.close();
  });

  test('of one’s own are edited and removed', async () => {
    const { browser } = session;
    await setSettings(browser, {
      pivots: [{ name: 'Ours', template: 'https://a.test/{md5}', on: true }],
    });
    await options.getByRole('button', { name: 'Edit Ours' }).click();
    const form = options.getByRole('form', { name: 'Edit Ours' });
    await form.getByLabel('Name').fill('Winbindex');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('There is a pivot “Winbindex” already.').waitFor();
    await form.getByLabel('Name').fill('Theirs');
    await form.getByRole('button', { name: 'Save' }).click();
    const edit = options.getByRole('button', { name: 'Edit Theirs' });
    await edit.waitFor();
    expect(await edit.evaluate((button) => button === document.activeElement)).toBe(true);
    await options.getByRole('button', { name: 'Remove Theirs' }).press('Enter');
    await options.getByText('Theirs was removed.').waitFor();
    expect(await options.getByText('https://a.test/{md5}').count()).toBe(0);
  });
});

test('settings are saved, restored from the file, and the restoring undone', async () => {
  const delay = options.getByRole('spinbutton');
  await delay.fill('400');
  await delay.press('Enter');
  const waiting = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save settings' }).press('Enter');
  const file = await (await waiting).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ settings: { hoverDelay: 400 } });

  await setSettings(session.browser, { hoverDelay: 700, hoverKey: 'alt' });
  await until('the options follow', async () =>
    (await delay.inputValue()) === '700' ? true : undefined,
  );
  const choose = async (name: string, buffer: Buffer) => {
    const asking = options.waitForEvent('filechooser');
    await options.getByRole('button', { name: 'Restore settings' }).click();
    await (await asking).setFiles({ name, mimeType: 'application/json', buffer });
  };
  await choose('bad.json', Buffer.from('{"format":"pe-lens-settings"'));
  await options.getByRole('alert').getByText('This file is no JSON').waitFor();
  expect(await delay.inputValue()).toBe('700');

  await choose('good.json', readFileSync(file));
  await options.getByText('The settings were restored.').waitFor();
  await until('the delay is back', async () =>
    (await delay.inputValue()) === '400' ? true : undefined,
  );
  expect(await options.getByLabel('The card opens while').inputValue()).toBe('none');
  await options.getByRole('button', { name: 'Undo' }).press('Enter');
  await until('the delay is as before', async () =>
    (await delay.inputValue()) === '700' ? true : undefined,
  );
  expect(await options.getByLabel('The card opens while').inputValue()).toBe('alt');
});

test('the browser’s place for keys is opened', async () => {
  const opened = session.browser.context.waitForEvent('page');
  await options.getByRole('button', { name: 'Change keys in the browser' }).press('Enter');
  const page = await opened;
  await page.waitForURL('chrome://extensions/shortcuts');
  await page.close();
});

test('files that are dropped while an import runs wait for their turn', async () => {
  const page = (name: string, of: number) =>
    Array.from({ length: of }, (_, at) =>
      JSON.stringify({
        kind: 'file',
        id: `${name}${at}.exe-x`,
        name: `${name}${at}.exe`,
        hashes: {},
      }),
    ).join('\n');
  const give = async (name: string, text: string) => {
    const input = options.getByLabel('Files to import');
    const mimeType = 'application/x-ndjson';
    await input.setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  };
  await give('first.ndjson', page('first', 60_000));
  await give('second.ndjson', page('second', 2));
  await give('third.ndjson', page('third', 2));
  await options.getByRole('button', { name: 'Take third.ndjson out of the queue' }).press('Enter');
  await options.getByText('Imported into second').waitFor();
  await options.getByText('Imported into first').waitFor();
  const names = await until('both are listed', async () => {
    const listed = await options.locator('.catalogs h3').allInnerTexts();
    return listed.includes('first') && listed.includes('second') ? listed : undefined;
  });
  expect(names).not.toContain('third');
});

test('what an organisation has set is shown with the reason, and cannot be changed', async () => {
  const managed = await session.browser.context.newPage();
  // What managed storage holds is the browser's matter; here it is put in its place.
  await managed.addInitScript(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage?: { managed: { get: () => Promise<object> } } };
    };
    const policy = {
      sites: { mode: 'listed', only: ['siem.test'] },
      pivots: [{ shipped: 'winbindex' }],
      libraryUrl: 'https://files.test/library.zip',
      welcome: 'no',
    };
    if (chrome.storage) chrome.storage.managed.get = async () => policy;
  });
  await managed.goto(session.browser.own('options.html'));
  await managed.getByText('“welcome” of your organisation’s policy is not used').waitFor();
  const sites = managed.locator('#sites');
  await sites.getByText('Your organisation has set this.').waitFor();
  expect(await sites.getByRole('radio', { name: 'Only on some sites' }).isChecked()).toBe(true);
  expect(await sites.getByRole('radio', { name: 'Only when I ask' }).isDisabled()).toBe(true);
  const pivots = managed.locator('#pivots');
  await pivots.getByText('Your organisation has set this.').waitFor();
  const switches = await pivots.getByRole('switch', { checked: true }).count();
  expect(switches).toBe(1);
  expect(await pivots.getByRole('switch', { name: 'Winbindex' }).isDisabled()).toBe(true);
  expect(await pivots.getByRole('button').count()).toBe(0);
  await managed.getByRole('button', { name: 'Download the library from files.test' }).waitFor();
  await managed.close();
});

test('nothing was wrong in any console', () => {
  expect(session.browser.record.errors).toEqual([]);
});
