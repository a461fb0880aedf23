import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { longestTask } from './harness/longest-task';
import { ROOT } from './harness/places';
import { openSession } from './harness/session';
import { until } from './harness/until';

/** The page on which a list is pasted, by keyboard, by mouse and with a file. */

interface Known {
  name: string;
  path: string;
  hashes: { md5: string; sha256: string; imphash: string };
}

const records: Known[] = JSON.parse(readFileSync(`${ROOT}data/starter/records.json`, 'utf8'));
const known = (name: string): Known => {
  const found = records.find((record) => record.name === name);
  if (found === undefined) throw new Error(`${name} is not embedded.`);
  return found;
};
const WKSPRT = known('wksprt.exe');
const WTSAPI = known('wtsapi32.dll');
const unknown = (seed: string) => createHash('sha256').update(seed).digest('hex');

const REPORT = [
  `${WKSPRT.hashes.sha256} *wksprt.exe`,
  `${WTSAPI.hashes.sha256} *wksprt.exe`,
  `${unknown('a')}  wtsapi32.dll`,
  'C:\\Users\\Public\\wksprt.exe was started by =cmd|calc.exe',
].join('\n');

const session = openSession();
let page: Page;

beforeEach(async () => {
  page = await session.browser.context.newPage();
  await page.goto(session.browser.own('list.html'));
  await page.locator('textarea').waitFor();
});

afterEach(() => page.close());

async function finished(): Promise<void> {
  await page.getByText('All looked up').waitFor({ state: 'attached', timeout: 60_000 });
}

async function lookUp(text: string): Promise<void> {
  await page.locator('textarea').fill(text);
  await page.keyboard.press('Control+Enter');
  await finished();
}

async function drop(name: string, text: string): Promise<void> {
  await page
    .getByLabel('A file with a list')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** What each row in sight says. */
const rows = () =>
  page
    .locator('tr.entry')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    );

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test('every indicator is listed in its order with its finding', async () => {
  await lookUp(REPORT);
  const found = (await rows()).map(([line, , what, note]) => [line, what?.split('\n')[0], note]);
  expect(found.slice(0, 6)).toEqual([
    ['1', expect.stringContaining('wksprt.exe'), ''],
    ['1', expect.stringContaining('wksprt.exe'), ''],
    ['2', expect.stringContaining('wtsapi32.dll'), 'Name and hash differ'],
    ['2', expect.stringContaining('wksprt.exe'), ''],
    ['3', expect.stringMatching(/^Not in the catalog/), 'Known name, other hash'],
    ['3', expect.stringContaining('wtsapi32.dll'), ''],
  ]);
  expect(found[6]).toEqual(['4', expect.stringContaining('wksprt.exe'), 'Unexpected directory']);
});

test('a row is opened, followed and closed by keyboard', async () => {
  await lookUp(REPORT);
  await page.locator('#entry-0').focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog');
  await card.getByText('In the catalog (SHA256)').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await card.getByText('This hash belongs to wtsapi32.dll, not to wksprt.exe.').waitFor();
  await page.keyboard.press('Escape');
  expect(await card.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('entry-2');
});

test('what is pasted is looked up at once, and again on a result', async () => {
  for (const [text, name] of [
    [WKSPRT.hashes.md5, 'wksprt.exe'],
    [WTSAPI.hashes.md5, 'wtsapi32.dll'],
  ]) {
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted ?? '');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
    await page.locator('tr.entry', { hasText: name ?? '' }).waitFor();
  }
  expect(await rows()).toHaveLength(1);
});

test('a file that is no text is refused with the next step', async () => {
  await drop('tool.exe', 'MZ\0\0');
  expect(await page.getByRole('alert').innerText()).toContain('“tool.exe” is not text.');
});

describe('what is shown is saved', () => {
  const save = async (format: string) => {
    await page.getByLabel('Format').selectOption(format);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save' }).click();
    return saved;
  };

  test('as CSV that a spreadsheet does not run', async () => {
    await drop('C:report.final.txt', REPORT);
    await finished();
    const download = await save('CSV');
    expect(download.suggestedFilename()).toBe('pe-lens-C_report.final.csv');
    const lines = (await textOf(download)).split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffline,indicator,kind,key,state,/);
    expect(lines).toHaveLength((await rows()).length + 2);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/(?:^|,)"?[=+@]/);
  });

  test('as JSON of the filtered rows', async () => {
    await lookUp(REPORT);
    await page.getByRole('button', { name: 'Noted' }).click();
    const { indicators } = JSON.parse(await textOf(await save('JSON')));
    expect(indicators.map(({ line }: { line: number }) => line)).toEqual([2, 3, 4]);
  });

  test('as Markdown', async () => {
    await lookUp(REPORT);
    expect(await textOf(await save('Markdown'))).toContain('| 1 | `wksprt.exe` |');
  });
});

test('ten thousand lines are looked up, filtered, sorted and saved without a pause', async () => {
  const lines = Array.from({ length: 10_000 }, (_, number) => {
    const record = number % 3 === 0 ? WKSPRT : WTSAPI;
    const hash = number % 4 === 0 ? record.hashes.sha256 : unknown(`${number}`);
    return `${hash} *C:\\Windows\\System32\\${number % 5 === 0 ? record.name : `${number}.dll`}`;
  });
  // From disk: a text that the driver hands over would be unpacked by a task of the page.
  const file = join(mkdtempSync(join(tmpdir(), 'pe-lens-list-')), 'list.txt');
  writeFileSync(file, lines.join('\n'));
  const longest = {
    lookUp: await longestTask(page, async () => {
      await page.getByLabel('A file with a list').setInputFiles(file);
      await finished();
    }),
    filter: await longestTask(page, async () => {
      await page.getByRole('button', { name: 'Not found' }).click();
      await page.getByLabel('Each once').check();
    }),
    sort: await longestTask(page, () => page.getByRole('button', { name: 'What it is' }).click()),
    scroll: await longestTask(page, () =>
      page.locator('.list-table').evaluate((table) => table.scrollTo(0, 90_000)),
    ),
    save: await longestTask(page, async () => {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save' }).click();
      await saved;
    }),
  };
  rmSync(dirname(file), { recursive: true });
  expect(Math.max(...Object.values(longest)), JSON.stringify(longest)).toBeLessThan(50);
  const count = async () => (await page.locator('.list-head .quiet').innerText()).trim();
  expect(await count()).toBe('20,000 indicators');
  await until('few rows are elements', async () => ((await rows()).length < 60 ? true : undefined));
});

test('only keys leave the page, and nothing is stored', async () => {
  const before = await stored();
  await lookUp(`${REPORT}\nthe secret of this list`);
  expect(await stored()).toBe(before);
  expect(session.browser.record.requests).toEqual([]);
});

/** Everything that the page's storages hold but the catalogs. */
async function stored(): Promise<string> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const items = await (
      globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
    ).chrome.storage.local.get();
    return JSON.stringify([databases, items, { ...localStorage }, { ...sessionStorage }]);
  });
}
