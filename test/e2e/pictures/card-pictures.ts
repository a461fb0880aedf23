import type { Page } from 'playwright-core';
import { readCards } from '../harness/card';
import { command } from '../harness/commands';
import { hover, waitForCard, waitForMark } from '../harness/hover';
import { until } from '../harness/until';
import { SYNC } from './gallery';
import type { Picture } from './picture';
import { type Frame, type Shot, shotOf, withRoom } from './shot';
import type { Stage } from './stage';

/** The window that the card is seen in. */
const WINDOW = { width: 900, height: 720 };

async function openIncident({ site }: Stage, { width = WINDOW.width } = {}): Promise<void> {
  await site.setViewportSize({ ...WINDOW, width });
  await site.bringToFront();
  await site.goto('http://wiki.test/incident.html');
  const imphash = SYNC.hashes.imphash ?? '';
  await site.evaluate((hash) => {
    const field = document.querySelector('[data-target=imphash]');
    if (field) field.textContent = hash;
  }, imphash);
}

/** The window from its top to where the cards end; the elements are those of the cards. */
async function cardFrame(page: Page): Promise<Frame> {
  const cards = (await readCards(page)).map(({ box }) => box);
  const left = Math.min(...cards.map(({ x }) => x));
  const top = Math.min(...cards.map(({ y }) => y));
  const right = Math.max(...cards.map(({ x, width }) => x + width));
  const bottom = Math.max(...cards.map(({ y, height }) => y + height));
  const { width, height } = page.viewportSize() ?? WINDOW;
  return {
    part: { x: 0, y: 0, width, height: Math.min(height, Math.ceil(bottom) + 24) },
    within: withRoom({ x: left, y: top, width: right - left, height: bottom - top }, 0),
  };
}

async function cardShot(page: Page): Promise<Shot> {
  return { ...(await shotOf(page)), frame: () => cardFrame(page) };
}

const hovered = (name: string, target: string): Picture => ({
  name,
  show: async (stage) => {
    await openIncident(stage);
    await waitForMark(stage.site, target);
    await hover(stage.site, target);
    return cardShot(stage.site);
  },
});

async function cardsAtRest(page: Page, count: number): Promise<void> {
  let before = '';
  await until(`${count} cards are open`, async () => {
    const cards = await readCards(page);
    const now = JSON.stringify(cards);
    const atRest = now === before;
    before = now;
    return atRest && cards.length === count && !cards.some(({ busy }) => busy) ? true : undefined;
  });
}

const selectAll = (page: Page, target: string) =>
  page.evaluate((name) => {
    const element = document.querySelector(`[data-target=${name}]`);
    if (element) getSelection()?.selectAllChildren(element);
  }, target);

export const CARD_PICTURES: readonly Picture[] = [
  { ...hovered('card-record', 'sha256'), themes: ['light', 'dark', 'forced'] },
  {
    name: 'card-right-to-left',
    show: async (stage) => {
      await openIncident(stage);
      await stage.site.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      await waitForMark(stage.site, 'sha256');
      await hover(stage.site, 'sha256');
      return cardShot(stage.site);
    },
  },
  hovered('card-path', 'odd-path'),
  hovered('card-name', 'tool'),
  hovered('card-records', 'imphash'),
  hovered('card-look-alike', 'look-alike'),
  hovered('card-empty-file', 'empty'),
  {
    name: 'card-keys',
    show: async (stage) => {
      await openIncident(stage);
      await waitForMark(stage.site, 'sha256');
      await command(stage.browser, stage.site, 'next-mark');
      await waitForCard(stage.site);
      await stage.site.keyboard.press('?');
      await until('the keys are listed', async () =>
        (await readCards(stage.site)).some(({ text }) => text.includes('Alt+Shift+.'))
          ? true
          : undefined,
      );
      return cardShot(stage.site);
    },
  },
  {
    name: 'card-pinned',
    show: async (stage) => {
      await openIncident(stage, { width: 1120 });
      const { browser, site } = stage;
      await waitForMark(site, 'sha256');
      for (const count of [1, 2]) {
        await command(browser, site, 'next-mark');
        await cardsAtRest(site, count);
        await site.keyboard.press('p');
      }
      await cardsAtRest(site, 2);
      return cardShot(site);
    },
  },
  {
    name: 'card-nothing',
    show: async (stage) => {
      await openIncident(stage);
      await waitForMark(stage.site, 'sha256');
      await selectAll(stage.site, 'unknown');
      await command(stage.browser, stage.site, 'look-up-selection');
      await waitForCard(stage.site);
      return cardShot(stage.site);
    },
  },
];
