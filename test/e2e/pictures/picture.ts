import type { Page } from 'playwright-core';
import { setSettings } from '../harness/settings';
import { type Shot, shotOf, type Taken, type Theme, take } from './shot';
import type { Stage } from './stage';

/** A surface in a state, as it is kept in `docs/pictures`. */
export interface Picture {
  /** Begins the names of its files. */
  name: string;
  /** Both where absent. */
  themes?: readonly Theme[];
  /** Brings the surface into its state. */
  show: (stage: Stage) => Promise<Shot>;
}

export const THEMES: readonly Theme[] = ['light', 'dark'];

/** Takes a picture in each of its themes. */
export async function takeAll(
  stage: Stage,
  { themes = THEMES, show }: Picture,
): Promise<[Theme, Taken][]> {
  await setSettings(stage.browser, {});
  const shot = await show(stage);
  const taken: [Theme, Taken][] = [];
  for (const theme of themes) taken.push([theme, await take(shot, theme)]);
  await shot.done?.();
  // A page that had forced colours keeps some of them.
  if (themes.includes('forced')) await stage.renew();
  return taken;
}

interface OwnOptions {
  width?: number;
  height?: number;
  /** What is there once all is. */
  ready?: string;
  /** The element that is meant, where it is not the window; some room stands around it. */
  part?: string;
  room?: number;
}

/** What an `own` page was opened with, while nothing has been done on it. */
const untouched = new WeakMap<Page, string>();

/** Opens a page of the extension, on which something is then done. */
export async function openOwn(
  { browser, own }: Stage,
  path: string,
  { width = 1120, height = 720, ready }: OwnOptions = {},
): Promise<void> {
  untouched.delete(own);
  await own.setViewportSize({ width, height });
  await own.goto(browser.own(path));
  await own.locator('main:not([aria-busy=true])').first().waitFor();
  if (ready !== undefined) await own.locator(ready).first().waitFor();
}

/** A picture of a page of the extension as it opens. */
export function ownPicture(name: string, path: string, options: OwnOptions = {}): Picture {
  return {
    name,
    show: async (stage) => {
      const { part, room, ...opening } = options;
      const opened = JSON.stringify([path, opening]);
      if (untouched.get(stage.own) !== opened) await openOwn(stage, path, opening);
      untouched.set(stage.own, opened);
      return shotOf(stage.own, part, room);
    },
  };
}
