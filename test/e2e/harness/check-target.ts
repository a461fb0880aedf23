import type { Page } from 'playwright-core';
import { type CardReading, readCards } from './card';
import { leave, pointAt, READ_EVERY, waitForCard, waitForMark, waitForTarget } from './hover';
import { HOW, type TargetCase } from './manifest';
import { isMarked } from './marks';
import { until } from './until';

/** Longer than the card's delay after the pointer rests, with room for a slow machine. */
const QUIET_MILLISECONDS = 450;

/**
 * Does what a target's description says, and compares.
 * @returns the card, or `null` where none was to open and none did
 * @throws {Error} with a sentence, where the page or the card is not as described
 */
export async function checkTarget(page: Page, target: TargetCase): Promise<CardReading | null> {
  await leave(page);
  if (target.click) await page.locator(target.click).click();
  if (target.record !== undefined) return checkCard(page, target);
  await checkNothing(page, target);
  return null;
}

async function checkCard(page: Page, target: TargetCase): Promise<CardReading> {
  if (target.marked) await waitForMark(page, target.target);
  const place = await pointAt(page, target.target);
  const card = await waitForCard(page);
  const { record = '', by = '', says, not } = target;
  const how = HOW[by];
  if (!how) throw new Error(`“${by}” is no way of matching.`);
  if (!card.text.includes(record))
    throw new Error(`The card does not name ${record}: ${card.text}`);
  if (!how.test(card.text)) throw new Error(`The card does not say “${by}”: ${card.text}`);
  if (says !== undefined && !card.text.includes(says)) {
    throw new Error(`The card does not say “${says}”: ${card.text}`);
  }
  if (not !== undefined && card.text.includes(not)) {
    throw new Error(`The card says “${not}”: ${card.text}`);
  }
  await checkPlace(page, card, place);
  return card;
}

/** A card lies within the window and leaves free what it is about. */
async function checkPlace(page: Page, { box }: CardReading, pointer: { x: number; y: number }) {
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  if (box.x < 0 || box.y < 0 || right > view.width + 0.5 || bottom > view.height + 0.5) {
    throw new Error(`The card leaves the window: ${JSON.stringify({ box, view })}`);
  }
  const { x, y } = pointer;
  if (x > box.x && x < right && y > box.y && y < bottom) {
    throw new Error(`The card covers what is hovered: ${JSON.stringify({ box, pointer })}`);
  }
}

/** Nothing is known of the target: it loses a mark that it had, and no card opens over it. */
async function checkNothing(page: Page, { target }: TargetCase): Promise<void> {
  await until(`“${target}” is not marked`, async () => {
    const located = await waitForTarget(page, target);
    return (await isMarked(located)) ? undefined : true;
  });
  await pointAt(page, target);
  const end = performance.now() + QUIET_MILLISECONDS;
  for (;;) {
    const [card] = await readCards(page);
    if (card) throw new Error(`A card opened where nothing is known: ${card.text}`);
    if (performance.now() > end) return;
    await new Promise((resolve) => setTimeout(resolve, READ_EVERY));
  }
}
