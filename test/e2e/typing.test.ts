import { expect, test } from 'vitest';
import { longestTask } from './harness/longest-task';
import { openSession } from './harness/session';
import { until } from './harness/until';

/** Typing in the search over a catalog as large as the published one holds no frame for 50 ms. */

const RECORDS = 20_000;
const WORDS = ['Remote', 'Desktop', 'Session', 'Service', 'Update', 'Driver', 'Network', 'Policy'];

const session = openSession({ viewport: { width: 360, height: 500 } });

/** A record of a file that does not exist; words and names come again as in a system's directories. */
function record(number: number): string {
  const word = (place: number) => WORDS[(number >> (3 * place)) % WORDS.length] ?? '';
  const name = `${word(0)}${word(1)}${number % 4000}.${number % 3 === 0 ? 'dll' : 'exe'}`;
  const md5 = number.toString(16).padStart(8, '0').repeat(4);
  return JSON.stringify({
    kind: 'file',
    id: `${name.toLowerCase()}-${md5}`,
    name,
    path: `C:\\Example\\${word(2)}\\${name}`,
    description: `${word(2)} ${word(0)} ${word(1)}`,
    hashes: { md5 },
    version: { fileVersion: `10.0.${number}.1`, company: 'Example Ltd' },
  });
}

test('a key is followed by its frame', async () => {
  const { browser } = session;
  const page = await browser.context.newPage();
  await page.goto(browser.own('options.html'));
  const lines = Array.from({ length: RECORDS }, (_, number) => record(number));
  await page.getByLabel('Files to import').setInputFiles({
    name: 'many.ndjson',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(lines.join('\n')),
  });
  await page.locator('.report').waitFor({ timeout: 60_000 });
  await page.goto(browser.own('popup.html'));
  const field = page.getByRole('combobox', { name: 'Search the catalog' });
  for (const [query, found] of [
    ['remotedesktop12', /^remotedesktop12/i],
    ['session update', /session ?update|update ?session/i],
    ['00001f40', /00001f40/],
    ['company:example service', /service/i],
  ] as const) {
    await field.fill('');
    const longest = await longestTask(page, async () => {
      await field.pressSequentially(query);
      const best = page.locator('.result').first();
      await until(
        `“${query}” is answered`,
        async () => (found.test(await best.innerText()) ? true : undefined),
        { told: () => page.locator('main').innerText() },
      );
    });
    expect(longest, query).toBeLessThan(50);
  }
});
