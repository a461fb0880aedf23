import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CardReading, readCards } from './harness/card';
import { command } from './harness/commands';
import { hover, leave, waitForCard, waitForMark, waitForNoCard } from './harness/hover';
import { openSession } from './harness/session';
import { until } from './harness/until';

/** The card by mouse and by keyboard alone, and the keys of the browser that lead to it. */

const SHA256 = '8d6deb903f62a95a3e9e4bdd4a6a4d54b288b32c56c24a05158d5c2c8f43f6b6';

const session = openSession();
let page: Page;

beforeAll(async () => {
  page = await session.browser.context.newPage();
  await session.browser.context.grantPermissions(['clipboard-read']);
});

afterAll(() => page?.close());

async function open(path: string, mark?: string): Promise<void> {
  // Pages of this computer may read the clipboard.
  await page.goto(`http://127.0.0.1:${session.server.port}/${path}`);
  if (mark !== undefined) await waitForMark(page, mark);
}

const press = (key: string) => page.keyboard.press(key);
const run = (name: string) => command(session.browser, page, name);

/** Waits until as many cards are open and none of them moves or fills any more. */
async function cards(count: number): Promise<CardReading[]> {
  let before = '';
  return until(`${count} cards are open`, async () => {
    const open = await readCards(page);
    const now = JSON.stringify(open);
    const atRest = now === before;
    before = now;
    return atRest && open.length === count && !open.some(({ busy }) => busy) ? open : undefined;
  });
}

/** Waits for the one card whose text or name has the words. */
function cardThat(says: RegExp): Promise<CardReading> {
  return until(`a card says ${says}`, async () => {
    const [card] = await readCards(page);
    return card && says.test(`${card.name}\n${card.text}`) ? card : undefined;
  });
}

/** The button of the only card, pressed with the mouse where DevTools says that it is. */
async function click(name: string): Promise<void> {
  const { x, y } = await middleOf(name);
  await page.mouse.click(x, y);
}

async function middleOf(name: string): Promise<{ x: number; y: number }> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const button = nodes.find(
    (node) => node.role?.value === 'button' && String(node.name?.value) === name && !node.ignored,
  );
  if (button?.backendDOMNodeId === undefined) throw new Error(`There is no button “${name}”.`);
  const { quads } = await session.send('DOM.getContentQuads', {
    backendNodeId: button.backendDOMNodeId,
  });
  await session.detach();
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
}

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

function overlap(one: CardReading, other: CardReading): boolean {
  const [a, b] = [one.box, other.box];
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('with the mouse', () => {
  beforeEach(() => open('demo/report.html', 'md5'));

  test('copies a hash, pins, moves by dragging and closes', async () => {
    await hover(page, 'md5');
    await click('Copy SHA256');
    await until('the hash is copied', async () =>
      (await clipboard()) === SHA256 ? true : undefined,
    );
    await click('Pin');
    await page.mouse.move(1, 1);
    const [pinned] = await cards(1);
    const grip = await middleOf('Move');
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x + 60, grip.y - 90, { steps: 4 });
    await page.mouse.up();
    const [moved] = await cards(1);
    expect(moved?.box.x).toBeCloseTo((pinned?.box.x ?? 0) + 60, 0);
    expect(moved?.box.y).toBeCloseTo((pinned?.box.y ?? 0) - 90, 0);
    await click('Move');
    const [corner] = await cards(1);
    expect(corner?.box.x).not.toBeCloseTo(moved?.box.x ?? 0, 0);
    await click('Close');
    await waitForNoCard(page);
  });

  test('a card that was dragged stays, and none leaves the window', async () => {
    await hover(page, 'md5');
    const grip = await middleOf('Move');
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(1279, 799, { steps: 5 });
    await page.mouse.up();
    await page.mouse.move(1, 1);
    const [card] = await cards(1);
    const { x = 0, y = 0, width = 0, height = 0 } = card?.box ?? {};
    expect(x + width).toBeLessThanOrEqual(1280);
    expect(y + height).toBeLessThanOrEqual(800);
    await page.setViewportSize({ width: 700, height: 560 });
    const [smaller] = await cards(1);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect((smaller?.box.x ?? 0) + (smaller?.box.width ?? 0)).toBeLessThanOrEqual(700);
    expect((smaller?.box.y ?? 0) + (smaller?.box.height ?? 0)).toBeLessThanOrEqual(560);
  });

  test('several stand side by side', async () => {
    await page.setViewportSize({ width: 1600, height: 1000 });
    await open('demo/report.html', 'md5');
    await run('next-mark');
    await cardThat(/, 1 of/);
    await press('p');
    await run('next-mark');
    await cards(2);
    await press('p');
    const [one, other] = await cards(2);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(one && other && overlap(one, other)).toBe(false);
  });

  test('its text can be selected', async () => {
    await hover(page, 'md5');
    const card = await waitForCard(page);
    const at = { x: card.box.x + 30, y: card.box.y + 66 };
    await page.mouse.move(card.box.x + 15, at.y);
    await page.mouse.down();
    await page.mouse.move(card.box.x + 250, at.y, { steps: 3 });
    await page.mouse.up();
    await press('Control+c');
    const copied = await clipboard();
    expect(copied.length).toBeGreaterThan(4);
    expect(card.text).toContain(copied.trim().split('\n')[0]);
  });
});

describe('with the keyboard alone', () => {
  beforeEach(() => open('demo/report.html', 'md5'));

  test('marks are gone through, and the card of each says which it is', async () => {
    await run('next-mark');
    await cardThat(/wksprt\.exe, 1 of \d+ on this page/);
    await run('next-mark');
    await cardThat(/, 2 of \d+ on this page/);
    await run('previous-mark');
    await cardThat(/, 1 of \d+ on this page/);
    await run('previous-mark');
    const last = await cardThat(/, (\d+) of \1 on this page/);
    const view = await page.evaluate(() => innerHeight);
    expect(last.box.y).toBeGreaterThanOrEqual(0);
    expect(last.box.y + last.box.height).toBeLessThanOrEqual(view);
    await press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  test('copies, shows all hashes and keys, pins, moves and closes', async () => {
    await run('next-mark');
    await cardThat(/Full record/);
    await press('c');
    await until('the hash is copied', async () =>
      /^[0-9a-f]{32,128}$/.test(await clipboard()) ? true : undefined,
    );
    await press('h');
    await cardThat(/ssdeep/);
    await press('?');
    const listed = await cardThat(/On every page[\s\S]*Go to the next mark/);
    expect(listed.text).toContain('Alt+Shift+.');
    await press('?');
    const before = await cardThat(/Full record/);
    await press('m');
    await press('ArrowDown');
    await press('Shift+ArrowRight');
    const [moved] = await cards(1);
    expect(moved?.box.x).toBeCloseTo(before.box.x + 4, 0);
    await press('Enter');
    const [corner] = await cards(1);
    expect(corner?.box).not.toEqual(moved?.box);
    await press('Escape');
    await waitForNoCard(page);
  });

  test('opens the full record', async () => {
    await run('next-mark');
    await cardThat(/Full record/);
    const opened = session.browser.context.waitForEvent('page');
    await press('r');
    const record = await opened;
    await record.waitForURL(/record\.html\?id=/);
    await record.close();
  });

  test('what is selected is looked up, in the document and in a text field', async () => {
    await page.evaluate((hash) => {
      const field = document.createElement('textarea');
      field.value = `seen: ${hash}`;
      document.body.prepend(field);
      field.focus();
      field.setSelectionRange(6, 70);
    }, SHA256);
    await run('look-up-selection');
    const card = await waitForCard(page);
    expect(card.text).toMatch(/In the catalog \(SHA256\)/);
    await press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  });

  test('a password is nobody’s business', async () => {
    await page.evaluate((hash) => {
      const field = document.createElement('input');
      field.type = 'password';
      field.value = hash;
      document.body.prepend(field);
      field.select();
    }, SHA256);
    await run('look-up-selection');
    await notice('Select a hash, a file name or a path first');
    expect(await readCards(page)).toEqual([]);
  });

  test('marks are switched off and on again', async () => {
    const marked = () => page.evaluate(() => CSS.highlights.size > 0);
    await run('toggle-marks');
    await notice('Marks are off on this page.');
    expect(await marked()).toBe(false);
    await run('next-mark');
    await notice('Marks are off on this page.');
    await run('toggle-marks');
    await waitForMark(page, 'md5');
  });

  test('a page without marks says so', async () => {
    await open('empty.html');
    await run('next-mark');
    await notice('No known file was found on this page.');
  });

  test('frames belong to the round, and keep the card in sight', async () => {
    await open('frames.html', 'nested');
    await waitForMark(page, 'cross-origin');
    const names: string[] = [];
    for (let step = 1; step <= 7; step++) {
      await run('next-mark');
      const card = await cardThat(new RegExp(`, ${step} of 7 on this page`));
      await cards(1);
      names.push(card.name);
    }
    expect(names.filter((name) => name.startsWith('sessionmsg.exe'))).toHaveLength(2);
    await press('Escape');
    await waitForNoCard(page);
  });
});

describe('where keys are the person’s to set', () => {
  test('the manifest suggests no more keys than Chrome takes, and none of the browser’s own', () => {
    const worker = session.browser.worker();
    return worker.then(async (each) => {
      const commands = await each.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { commands: { getAll: () => Promise<{ name: string; shortcut: string }[]> } };
        };
        return chrome.commands.getAll();
      });
      const keys = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
      expect(keys).toMatchObject({
        _execute_action: 'Alt+Shift+K',
        'look-up-selection': 'Alt+Shift+L',
        'next-mark': 'Alt+Shift+Period',
        'previous-mark': 'Alt+Shift+Comma',
        'toggle-marks': '',
      });
    });
  });
});

/** Waits until a notice tells the sentence to screen readers. */
async function notice(words: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await until(`“${words}” is told`, async () => {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const texts = nodes.flatMap(({ role, name }) =>
      role?.value === 'StaticText' ? [String(name?.value)] : [],
    );
    return texts.some((text) => text.includes(words)) ? true : undefined;
  });
  await devtools.detach();
  await leave(page);
}
