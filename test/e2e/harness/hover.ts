import type { Frame, Page } from 'playwright-core';
import { type CardReading, readCards } from './card';
import { targetsOf } from './devtools';
import { type Located, locate, middleOf } from './locate';
import { isMarked } from './marks';
import { until } from './until';

/** Milliseconds between two looks at cards: they are read from the whole accessibility tree. */
export const READ_EVERY = 100;

/** Waits until the target is on the page. */
export function waitForTarget(page: Page, name: string): Promise<Located> {
  return until(`“${name}” is on the page`, () => locate(page, name));
}

/** Waits until the target is marked. */
export async function waitForMark(page: Page, name: string): Promise<void> {
  await until(`“${name}” is marked`, async () => {
    const located = await locate(page, name);
    return located && (await isMarked(located)) ? true : undefined;
  });
}

/** Moves the pointer onto the target as a hand does, and gives the place. */
export async function pointAt(page: Page, name: string): Promise<{ x: number; y: number }> {
  const located = await waitForTarget(page, name);
  const place = await middleOf(located);
  // What was scrolled is where the pointer finds it once a frame has been drawn.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.mouse.move(place.x - 3, place.y - 1);
  await page.mouse.move(place.x, place.y, { steps: 2 });
  await leaveFrames(page, located.target.frame);
  return place;
}

/** Waits until exactly one card is open, filled and at rest, and reads it. */
export async function waitForCard(page: Page): Promise<CardReading> {
  let before = '';
  return until(
    'one card is open',
    async () => {
      const [card, ...others] = await readCards(page);
      if (!card || others.length > 0 || card.busy) return undefined;
      // A card that has grown takes its new place with the next frame.
      const now = JSON.stringify(card);
      const atRest = now === before;
      before = now;
      return atRest ? card : undefined;
    },
    { every: READ_EVERY, told: async () => JSON.stringify(await readCards(page)) },
  );
}

/** Waits until no card is open. */
export async function waitForNoCard(page: Page): Promise<void> {
  await until(
    'no card is open',
    async () => ((await readCards(page)).length === 0 ? true : undefined),
    { every: READ_EVERY },
  );
}

/** Takes the pointer away from everything and waits until the card has gone. */
export async function leave(page: Page): Promise<void> {
  await leaveFrames(page);
  await page.mouse.move(1, 1);
  await waitForNoCard(page);
}

/** Unlike a hand's, DevTools' pointer leaves a frame of another process without telling it. */
async function leaveFrames(page: Page, except?: Frame): Promise<void> {
  for (const { frame, session } of await targetsOf(page)) {
    if (frame === page.mainFrame() || frame === except) continue;
    await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: -5, y: -5 });
  }
}

/** Hovers a target and reads the card that opens. */
export async function hover(page: Page, name: string): Promise<CardReading> {
  await pointAt(page, name);
  return waitForCard(page);
}
