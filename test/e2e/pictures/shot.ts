import type { CDPSession, Page } from 'playwright-core';
import { type Box, readBoxes } from './boxes';
import { type Pixels, readPng } from './png';

/** Asks DevTools of what is pictured. */
export type Send = <Answer>(method: string, params?: object) => Promise<Answer>;

export type Theme = 'light' | 'dark' | 'forced';

export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is ready to be pictured. */
export interface Shot {
  send: Send;
  /** Where it is; the window where absent. Asked for each picture. */
  frame?: () => Promise<Frame>;
  /** The screen where absent. */
  media?: 'print';
  /** Puts back what the next picture would not expect. */
  done?: () => Promise<unknown>;
}

export interface Frame {
  /** The part of the window that is pictured. */
  part: Part;
  /** Where the elements of the picture are; all of the page where absent. */
  within?: Part;
  /** How far the page is scrolled, where the part may go beyond the window. */
  scrolled?: number;
}

export interface Taken {
  pixels: Pixels;
  boxes: Box[];
}

/** Takes a picture of what is shown, in a theme. */
export async function take(shot: Shot, theme: Theme): Promise<Taken> {
  const { send, frame, media = '' } = shot;
  await send('Emulation.setEmulatedMedia', {
    media,
    features: [
      { name: 'prefers-color-scheme', value: theme === 'light' ? 'light' : 'dark' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      // The value “none” would leave a part of the system’s colours.
      ...(theme === 'forced' ? [{ name: 'forced-colors', value: 'active' }] : []),
    ],
  });
  await send('Runtime.evaluate', { expression: DRAWN, awaitPromise: true });
  const { part, within, scrolled } = (await frame?.()) ?? {};
  // Before the picture: one that goes beyond the window scrolls.
  const boxes = await readBoxes(send, within);
  const { data } = await send<{ data: string }>('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    ...(part === undefined ? {} : { clip: { ...part, y: part.y + (scrolled ?? 0), scale: 1 } }),
    captureBeyondViewport: scrolled !== undefined,
  });
  return {
    pixels: readPng(Buffer.from(data, 'base64')),
    boxes: boxes.map((box) => ({
      ...box,
      x: box.x - (part?.x ?? 0),
      y: box.y - (part?.y ?? 0),
    })),
  };
}

/** The new colours have been drawn with the second frame. */
const DRAWN = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One a page: what a session emulates stays until it ends. */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** A page's window, or the part of the page that an element takes, with some room around. */
export async function shotOf(page: Page, selector?: string, room = 0): Promise<Shot> {
  // A page behind another draws no frames.
  await page.bringToFront();
  // The caret blinks.
  await page.addStyleTag({ content: '* { caret-color: transparent !important }' });
  const session = await sessionOf(page);
  const send: Send = (method, params) => session.send(method as 'Page.enable', params) as never;
  const frame = () => (selector === undefined ? windowOf(page) : elementOf(page, selector, room));
  return { send, frame };
}

/** As beyond the window: what the browser draws of it can be lower by the height of a toolbar. */
async function windowOf(page: Page): Promise<Frame> {
  return {
    part: { x: 0, y: 0, ...(page.viewportSize() ?? { width: 0, height: 0 }) },
    scrolled: await page.evaluate(() => scrollY),
  };
}

async function elementOf(page: Page, selector: string, room: number): Promise<Frame> {
  const element = page.locator(selector).first();
  await element.evaluate((shown) => shown.scrollIntoView({ block: 'center' }));
  const box = await element.boundingBox();
  if (box === null) throw new Error(`${selector} is not to be seen on ${page.url()}.`);
  return {
    part: withRoom(box, room),
    within: withRoom(box, 0),
    scrolled: await page.evaluate(() => scrollY),
  };
}

/** Whole px, so that no edge is half in the picture. */
export function withRoom({ x, y, width, height }: Part, room: number): Part {
  const [left, top] = [Math.floor(x - room), Math.floor(y - room)];
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width + room) - left,
    height: Math.ceil(y + height + room) - top,
  };
}
