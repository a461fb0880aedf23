import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from './harness/places';
import { openSession } from './harness/session';
import { until } from './harness/until';

/** The record page of each embedded record shows every one of its fields. */

interface Leaf {
  path: string;
  value: string;
}

const records: { id: string; name: string }[] = JSON.parse(
  readFileSync(`${ROOT}data/starter/records.json`, 'utf8'),
);

/** Every text, number and truth value of a record with the path to it. */
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inside]) =>
      leavesOf(inside, path === '' ? key : `${path}.${key}`),
    );
  }
  return [{ path, value: String(value) }];
}

/** How a value is read where the page does not print it as it is. */
function wordingOf({ path, value }: Leaf): string {
  if (path === 'kind') return 'Hashes';
  if (path === 'signature.valid') return value === 'true' ? 'verified' : 'not';
  if (/^similar\.\d+\.page$/.test(path)) return value.replace(/\.md$/, '');
  return value;
}

const session = openSession();
let page: Page;

beforeEach(async () => {
  page = await session.browser.context.newPage();
});

afterEach(() => page.close());

async function openRecord(id: string): Promise<void> {
  await page.goto(session.browser.own(`record.html?id=${encodeURIComponent(id)}`));
  await page.locator('main[aria-busy=false] h1').waitFor();
  // Sections below the first screen are drawn one after the other.
  await page.locator('.sections[aria-busy=false]').waitFor();
}

const addressesOf = (links: Element[]) => links.map((link) => link.getAttribute('href') ?? '');

/** All that can be read on the page but in its raw record: texts, addresses of links, rows of lists. */
async function readAll(): Promise<string> {
  const texts = new Set<string>();
  const take = async () => {
    for (const section of await page.locator('main header, main section').all()) {
      if ((await section.getAttribute('id')) === 'raw') continue;
      texts.add(await section.innerText());
      for (const address of await section.locator('a').evaluateAll(addressesOf)) texts.add(address);
    }
  };
  for (const details of await page.locator('main details:not([open]) > summary').all()) {
    await details.click();
  }
  await take();
  for (const list of await page.locator('.virtual').all()) {
    await until('the list was read to its end', async () => {
      await take();
      const atEnd = await list.evaluate((element) => {
        const end = element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
        element.scrollTop += element.clientHeight;
        return end;
      });
      return atEnd ? true : undefined;
    });
  }
  return [...texts].join('\n').replace(/\s+/g, ' ');
}

describe.each(records)('$name', (record) => {
  test('every field can be read', async () => {
    await openRecord(record.id);
    const text = await readAll();
    const missing = leavesOf(record).filter(
      (leaf) => !text.includes(wordingOf(leaf).replace(/\s+/g, ' ').trim()),
    );
    expect(missing).toEqual([]);
  });

  test('the raw record is the record', async () => {
    await openRecord(record.id);
    await page.getByRole('button', { name: 'Show JSON' }).click();
    const text = await page.locator('#raw-text pre').innerText();
    expect(JSON.parse(text)).toEqual(record);
  });
});

test('the exports are filtered as one types', async () => {
  const dll = records.find(({ name }) => name === 'wtsapi32.dll');
  await openRecord(dll?.id ?? '');
  await page.getByLabel('Filter exports').fill('queryuser');
  const names = page.locator('table.exports .export-name');
  await until('four exports are left', async () =>
    (await names.count()) === 4 ? true : undefined,
  );
  expect(await names.allInnerTexts()).toEqual([
    'QueryUserToken',
    'WTSQueryUserConfigA',
    'WTSQueryUserConfigW',
    'WTSQueryUserToken',
  ]);
});

test('a record that no catalog has is said to be missing, with a way on', async () => {
  await page.goto(
    session.browser.own('record.html?id=no-such.exe-00000000000000000000000000000000'),
  );
  await page.getByText('No catalog has this record').waitFor();
  expect(await page.getByRole('link', { name: 'Search for it' }).getAttribute('href')).toContain(
    'no-such.exe',
  );
});
