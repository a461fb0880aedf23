import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CORPUS_DIR } from '../corpus';
import { waitForCard } from './harness/hover';
import { type GivenFile, hashesOf, libraryPage } from './harness/library-page';
import { openSession } from './harness/session';
import { until } from './harness/until';

/** Imports through the options page, as a person does them. */

const session = openSession();
let options: Page;

beforeAll(async () => {
  options = await session.browser.context.newPage();
  await options.goto(session.browser.own('options.html'));
});

afterAll(() => options?.close());

const give = (files: GivenFile[] | string) =>
  options.getByLabel('Files to import').setInputFiles(files);

/** What the background answers to a message of a page of the extension. */
function ask(name: string, argument: object): Promise<unknown> {
  return options.evaluate(
    (message) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(message),
    { name, argument },
  );
}

interface Extension {
  chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
}

const found = async (hash: string) =>
  (await ask('find', { keys: [{ kind: 'hash', key: hash.toLowerCase() }] })) as {
    matches: { record: { name: string } }[];
  }[];

async function reportOf(): Promise<string> {
  await options.locator('.report').waitFor({ timeout: 120_000 });
  return options.locator('.report').innerText();
}

describe('a page of one’s own', () => {
  const page = libraryPage({
    name: 'golden-tool.exe',
    description: 'Tool of the golden image',
    metadata: { 'File Version': '4.2.0.7', 'Company Name': 'Example Ltd' },
  });

  test('is imported and found by its hash on a page', async () => {
    await give([page]);
    expect(await reportOf()).toContain('1 record was read');
    const { SHA256 } = hashesOf('golden-tool.exe');
    await until('the hash is found', async () => ((await found(SHA256)).length ? true : undefined));

    const site = await session.browser.context.newPage();
    await site.goto('http://pages.test/empty.html');
    await site.evaluate((hash) => {
      const code = document.createElement('code');
      code.textContent = hash;
      document.body.replaceChildren(code);
    }, SHA256);
    const box = await site.locator('code').boundingBox();
    await until('the hash is marked', async () =>
      (await site.evaluate(() => [...CSS.highlights.values()].some(({ size }) => size > 0)))
        ? true
        : undefined,
    );
    await site.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 8, { steps: 3 });
    expect((await waitForCard(site)).text).toContain('golden-tool.exe');
    await site.close();
  });

  test('is listed among the catalogs', async () => {
    await until('two catalogs', async () =>
      (await options.locator('.catalogs > li').count()) === 2 ? true : undefined,
    );
  });
});

describe('bad input', () => {
  test('an unreadable page is counted and named, the rest goes in', async () => {
    const good = libraryPage({ name: 'readable.exe' });
    const bad: GivenFile = {
      name: 'broken.exe-00000000000000000000000000000000.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# broken.exe\n\nThere is nothing else here.\n'),
    };
    await give([bad, good]);
    await until('the report names the unreadable page', async () => {
      const text = await reportOf();
      return text.includes('1 input could not be read') ? text : undefined;
    });
    await options.locator('.report summary').click();
    const listed = await options.locator('.unreadable').innerText();
    expect(listed).toContain(bad.name);
    expect((await found(hashesOf('readable.exe').SHA256)).length).toBe(1);
  });

  test('what is no library page at all changes nothing and says why', async () => {
    const before = await ask('catalogs', {});
    await give([
      { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71]) },
    ]);
    const panel = options.locator('section', { has: options.getByText('Import a catalog') });
    await until('a sentence says why', async () => {
      const text = await panel.innerText();
      return text.includes('photo.png') || text.includes('Nothing of the import of')
        ? text
        : undefined;
    });
    expect(await ask('catalogs', {})).toEqual(before);
  });

  test('markup in fields is shown as text', async () => {
    const markup = '<img src=x onerror="document.title=1">';
    const page = libraryPage({
      name: 'markup.exe',
      description: markup,
      metadata: { 'Company Name': markup, 'File Version': '<b>1</b>' },
      stdout: `</pre><script>document.title = 2</script>${markup}`,
    });
    await give([page]);
    const { MD5 } = hashesOf('markup.exe');
    await until('the record is there', async () => ((await found(MD5)).length ? true : undefined));
    const record = await session.browser.context.newPage();
    await record.goto(session.browser.own(`record.html?id=markup.exe-${MD5.toLowerCase()}`));
    await record.locator('main[aria-busy=false] h1').waitFor();
    const text = await record.locator('main').innerText();
    expect(text).toContain(markup);
    expect(text).toContain('<b>1</b>');
    expect(text).toContain('</pre><script>document.title = 2</script>');
    expect(await record.locator('img, main script').count()).toBe(0);
    expect(await record.title()).toContain('markup.exe');
    await record.close();
  });
});

describe.skipIf(CORPUS_DIR === undefined)('the library’s archive', () => {
  const archive = join(CORPUS_DIR ?? '', 'strontic.github.io-half.zip');

  test('a cancelled import leaves nothing', async () => {
    const before = await ask('catalogs', {});
    await give(archive);
    await until('records are being read', async () => {
      const text = await options.locator('.import-progress').innerText();
      return /[1-9]\d* records/.test(text) ? text : undefined;
    });
    await options.getByRole('button', { name: 'Cancel' }).click();
    await options.getByText(/The import of .+ was cancelled/).waitFor();
    expect(await ask('catalogs', {})).toEqual(before);
  });

  test('imports whole, and look-ups are answered meanwhile', { timeout: 240_000 }, async () => {
    await options.reload();
    await give(archive);
    await options.locator('.import-progress').waitFor();
    const waits: number[] = [];
    const key = hashesOf('golden-tool.exe').SHA256;
    await until(
      'the import ended',
      async () => {
        const start = performance.now();
        expect((await found(key)).length).toBe(1);
        waits.push(performance.now() - start);
        return (await options.locator('.report, .failure').count()) > 0 ? true : undefined;
      },
      { milliseconds: 200_000 },
    );
    const report = await reportOf();
    expect(report).toContain('13,312 records were read');
    expect(report).not.toContain('could not be read');
    expect(waits.length).toBeGreaterThan(10);
    waits.sort((one, other) => one - other);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(250);
  });

  test('the records of the library are found', async () => {
    await until('the search finds a record of the library', async () => {
      const { rows } = (await ask('search', { query: 'certutil.exe', limit: 5 })) as {
        rows: { record: { name: string } }[];
      };
      return rows[0]?.record.name.toLowerCase() === 'certutil.exe' ? true : undefined;
    });
  });
});

test('a catalog is removed, and its records with it', async () => {
  const remove = options
    .getByRole('button', { name: /^Remove / })
    .and(options.locator('[data-control=remove]'));
  while ((await remove.count()) > 0) {
    const before = await remove.count();
    await remove.first().click();
    await until('it is gone from the list', async () =>
      (await remove.count()) < before ? true : undefined,
    );
  }
  expect(await found(hashesOf('golden-tool.exe').SHA256)).toEqual([]);
});
