import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CatalogsReply, RecordReply } from '@/data/messages';
import { axeFindings } from './harness/axe';
import { type GivenFile, hashesOf, libraryPage } from './harness/library-page';
import { openSession } from './harness/session';
import { until } from './harness/until';

/** Several catalogs, put in order, renamed, switched off, removed and repaired on the options page. */

const session = openSession();
let options: Page;
let site: Page;

const NAME = 'shared-tool.exe';
const HASHES = hashesOf(NAME);
const ID = `${NAME}-${HASHES.MD5.toLowerCase()}`;
/** The same file as two machines describe it. */
const tool = (description: string, version: string) =>
  libraryPage({ name: NAME, description, metadata: { 'File Version': version } });

interface Extension {
  chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
}

/** What the background answers to a page of the extension. */
function ask(name: string, argument: object): Promise<unknown> {
  return options.evaluate(
    (message) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(message),
    { name, argument },
  );
}

const listed = async () => ((await ask('catalogs', {})) as CatalogsReply).catalogs;
const recordOf = async (id: string) => (await ask('record', { id })) as RecordReply | null;
const answering = async () => (await recordOf(ID))?.catalog.name;
const names = () => options.locator('.catalogs h3').allInnerTexts();
const button = (name: string) => options.getByRole('button', { name, exact: true });
const nameField = (catalog: string) =>
  options
    .getByRole('form', { name: `Edit ${catalog}`, exact: true })
    .getByRole('textbox', { name: 'Name', exact: true });

/** Imports as a person does, and waits until the background has it. */
async function take(files: GivenFile[]): Promise<void> {
  const before = (await names()).length;
  await options.getByLabel('Files to import').setInputFiles(files);
  await until(
    'one more catalog is listed',
    async () => ((await names()).length === before + 1 ? true : undefined),
    { milliseconds: 30_000 },
  );
}

async function rename(from: string, to: string): Promise<void> {
  await button(`Edit ${from}`).click();
  const name = nameField(from);
  await name.fill(to);
  await name.press('Enter');
  await until(`it is called ${to}`, async () => ((await names()).includes(to) ? true : undefined));
}

async function expectNames(...wanted: string[]): Promise<void> {
  await until(
    `the order is ${wanted.join(', ')}`,
    async () => ((await names()).join() === wanted.join() ? true : undefined),
    { told: async () => (await names()).join() },
  );
  await until('the background has it', async () =>
    (await listed()).map(({ name }) => name).join() === wanted.join() ? true : undefined,
  );
}

const marks = () =>
  site.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

async function expectMarks(count: number): Promise<void> {
  await until(`${count} marks`, async () => ((await marks()) === count ? true : undefined), {
    told: async () => String(await marks()),
  });
}

/** Turns the bytes of a part over, as a damaged disk might. */
async function damage(catalog: string, part: string, store = 'shards'): Promise<void> {
  const id = (await listed()).find(({ name }) => name === catalog)?.id ?? '';
  await options.evaluate(
    async ([catalogId = '', partName = '', storeName = '']) => {
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('pe-lens'));
      const change = database.transaction(['catalogs', storeName], 'readwrite');
      const { generation } = await done(change.objectStore('catalogs').get(catalogId));
      const rows = change.objectStore(storeName);
      const row = await done(rows.get([generation, partName]));
      row.bytes = row.bytes.toReversed();
      await done(rows.put(row));
      database.close();
    },
    [id, part, store] as const,
  );
}

/** What axe finds wrong, in light and in dark. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await axeFindings(page)).map((finding) => `${colorScheme} ${finding}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
}

beforeAll(async () => {
  options = await session.browser.context.newPage();
  await options.goto(session.browser.own('options.html'));
  await options.locator('.catalogs > li').first().waitFor();
  site = await session.browser.context.newPage();
  await site.goto('http://pages.test/empty.html');
  await site.evaluate((hash) => {
    const code = document.createElement('code');
    code.textContent = hash;
    document.body.replaceChildren(code);
  }, HASHES.SHA256);
  await options.bringToFront();
});

afterAll(async () => {
  await options?.close();
  await site?.close();
});

describe('two catalogs that have one file with other facts', () => {
  test('are imported beside each other, and asked about', async () => {
    await take([tool('Tool of the golden image', '1.0')]);
    await take([tool('Tool of the lab', '2.0')]);
    const [starter = '', first = ''] = await names();
    expect(await names()).toEqual([starter, first, `${first} (2)`]);
    const question = options.getByRole('group', { name: `Replace “${first}”?` });
    expect(await question.innerText()).toContain('with 1 record was here already');
    await button('Keep both').click();
    await options.getByText('Both are kept.').waitFor();
    await rename(first, 'Golden');
    await rename(`${first} (2)`, 'Lab');
    expect((await listed()).map(({ name }) => name)).toEqual([starter, 'Golden', 'Lab']);
  });

  test('a name that is taken is refused with a sentence', async () => {
    await button('Edit Lab').click();
    const name = nameField('Lab');
    await name.fill('Golden');
    await name.press('Enter');
    await options.getByText('Another catalog is called “Golden”. Choose another name.').waitFor();
    await name.press('Escape');
    await name.waitFor({ state: 'detached' });
    expect(await button('Edit Lab').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
  });

  test('a licence and a date that the source does not say are written down', async () => {
    await button('Edit Lab').click();
    await options.getByLabel('Date of the data').fill('2026-11');
    await button('Save').click();
    await options.getByText('data of 2026-11').waitFor();
    expect((await recordOf(ID))?.copies?.[0]?.catalog).toMatchObject({ dataDate: '2026-11' });
  });

  test('the first one answers, and the order is changed by its buttons and by dragging', async () => {
    const [starter = ''] = await names();
    expect(await answering()).toBe('Golden');
    await button('Move Lab up').focus();
    await options.keyboard.press('Enter');
    await expectNames(starter, 'Lab', 'Golden');
    expect(await answering()).toBe('Lab');
    // The button moved with its row, and can be pressed again.
    await options.keyboard.press('Enter');
    await expectNames('Lab', starter, 'Golden');

    const row = (name: string) => options.locator('.catalog', { hasText: name });
    await row('Golden')
      .locator('.grip')
      .dragTo(row('Lab'), { targetPosition: { x: 80, y: 4 } });
    await expectNames('Golden', 'Lab', starter);
    expect(await answering()).toBe('Golden');
  });

  test('the card’s finding notes the difference, and the record page names the facts', async () => {
    const [finding] = (await ask('find', {
      keys: [{ kind: 'hash', key: HASHES.SHA256.toLowerCase() }],
    })) as { notes: { kind: string; text: string }[] }[];
    expect(finding?.notes.map(({ kind }) => kind)).toContain('catalogs-differ');

    const record = await session.browser.context.newPage();
    await record.goto(session.browser.own(`record.html?id=${encodeURIComponent(ID)}`));
    const section = record.getByRole('region', { name: 'Differs from Lab' });
    await section.waitFor();
    expect(await section.locator('dl > div').allTextContents()).toEqual([
      expect.stringMatching(
        /^DescriptionGolden.*: Tool of the golden imageLab.*: Tool of the lab$/,
      ),
      expect.stringMatching(/^File versionGolden.*: 1\.0Lab.*: 2\.0$/),
    ]);
    expect(await faults(record)).toEqual([]);
    await section.getByRole('link', { name: 'Open the record of Lab' }).click();
    await record.getByRole('region', { name: 'Differs from Golden' }).waitFor();
    await record.close();
  });

  test('one that is switched off answers no more, and pages are marked anew', async () => {
    await site.bringToFront();
    await expectMarks(1);
    await options.bringToFront();
    await options.getByLabel('Use Golden').click();
    await until('Lab answers', async () => ((await answering()) === 'Lab' ? true : undefined));
    await options.getByLabel('Use Lab').click();
    await until('none answers', async () => ((await recordOf(ID)) === null ? true : undefined));
    await site.bringToFront();
    await expectMarks(0);
    await options.bringToFront();
    await options.getByLabel('Use Golden').click();
    await until('Golden answers', async () =>
      (await answering()) === 'Golden' ? true : undefined,
    );
    await site.bringToFront();
    await expectMarks(1);
    await options.bringToFront();
    await options.getByLabel('Use Lab').click();
  });

  test('one that is removed is gone at once and comes back with its place', async () => {
    const before = await names();
    await button('Remove Golden').click();
    await button('Undo: bring Golden back').waitFor();
    await until('Lab answers', async () => ((await answering()) === 'Lab' ? true : undefined));
    expect(await faults(options)).toEqual([]);
    // The removal is kept by the browser: another page can undo it.
    await options.reload();
    await button('Undo: bring Golden back').click();
    await expectNames(...before);
    expect(await answering()).toBe('Golden');
  });

  test('one that is removed for good is gone', async () => {
    await button('Remove Lab').click();
    await button('Remove for good: Lab').click();
    await options.locator('.removed').waitFor({ state: 'detached' });
    expect(await ask('catalogs', {})).toMatchObject({ removed: [] });
    expect((await recordOf(ID))?.copies).toBeUndefined();
  });

  test('a newer import takes the place of an older one, which can come back', async () => {
    const image = (description: string) => libraryPage({ name: 'image.exe', description });
    const { MD5 } = hashesOf('image.exe');
    const describedAs = async () =>
      (await recordOf(`image.exe-${MD5.toLowerCase()}`))?.headline.description;
    const before = await names();
    await take([image('Old')]);
    await take([image('New')]);
    await button('Replace').click();
    await options.getByText('It took the place of').waitFor();
    await expectNames(...before, `image.exe-${MD5}`);
    expect(await describedAs()).toBe('New');
    await button(`Undo: bring image.exe-${MD5} back`).click();
    await until('there are both', async () =>
      (await names()).length === before.length + 2 ? true : undefined,
    );
    await button(`Remove image.exe-${MD5}`).click();
    await until('the old one answers', async () =>
      (await describedAs()) === 'Old' ? true : undefined,
    );
  });
});

describe('a damaged catalog', () => {
  const COUNT = 150;
  const bulkName = (number: number) => `bulk-${String(number).padStart(3, '0')}.exe`;
  const idOf = (number: number) =>
    `${bulkName(number)}-${hashesOf(bulkName(number)).MD5.toLowerCase()}`;
  const row = () => options.locator('.catalog', { hasText: 'Bulk' });

  beforeAll(async () => {
    const pages = Array.from({ length: COUNT }, (_, number) =>
      libraryPage({ name: bulkName(number) }),
    );
    const before = await names();
    await take(pages);
    const fresh = (await names()).find((name) => !before.includes(name)) ?? '';
    await rename(fresh, 'Bulk');
  });

  test('is whole to begin with', async () => {
    await button('Check and repair Bulk').click();
    await row()
      .getByText(/^All \d+ parts are whole\. Nothing was changed\.$/)
      .waitFor();
  });

  test('says which records it lost with a shard, and gives all others', async () => {
    await damage('Bulk', 'records/1');
    await button('Check and repair Bulk').click();
    await row().getByText('22 records cannot be read; all others can.').waitFor();
    await row().locator('summary').click();
    const lost = Array.from({ length: 22 }, (_, number) => idOf(128 + number));
    expect(await row().locator('.unreadable li').allInnerTexts()).toEqual(lost);
    expect(await faults(options)).toEqual([]);
    expect((await recordOf(idOf(5)))?.record.name).toBe(bulkName(5));
    await expect(recordOf(idOf(130))).rejects.toThrow(
      'cannot be read, because a part of it is damaged',
    );
    // By its index it is still found, on a page as well as in a search.
    const { SHA256 } = hashesOf(bulkName(130));
    const keys = [{ kind: 'hash', key: SHA256.toLowerCase() }];
    expect(await ask('find', { keys })).toMatchObject([{ total: 1 }]);
  });

  test('that cannot be opened says so, and is repaired from its records', async () => {
    await damage('Bulk', 'index/texts/0', 'indexes');
    await ask('catalogsChanged', {});
    await options.reload();
    await row().getByText('The index of the catalog “Bulk” cannot be read').waitFor();
    expect(await recordOf(idOf(5))).toBeNull();
    expect(await faults(options)).toEqual([]);
    await row().getByRole('button', { name: 'Repair', exact: true }).click();
    await row().getByText('The index was built anew from the records.').waitFor();
    await row().getByText('The index of the catalog').waitFor({ state: 'detached' });
    expect((await recordOf(idOf(5)))?.record.name).toBe(bulkName(5));
  });

  test('that comes with PE Lens is put in place anew', async () => {
    const embedded = (await listed()).find((catalog) => catalog.embedded)?.name ?? '';
    await damage(embedded, 'records/0');
    await button(`Check and repair ${embedded}`).click();
    await options.getByText('PE Lens brings this catalog and puts it in place anew.').waitFor();
    await button(`Check and repair ${embedded}`).click();
    await options.getByText(/^All \d+ parts are whole/).waitFor();
  });
});

test('storage says what is taken and that it is kept', async () => {
  const storage = options.getByRole('region', { name: 'Storage' });
  expect(await storage.innerText()).toMatch(/PE Lens takes .* of this browser’s storage/);
  expect(await storage.innerText()).toContain(
    'the catalogs stay until you remove them, or PE Lens itself.',
  );
});

test('no page of the extension printed an error', () => {
  expect(session.browser.record.errors).toEqual([]);
});
