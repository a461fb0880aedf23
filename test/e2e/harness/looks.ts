import type { Page } from 'playwright-core';
import { axeFindings } from './axe';

/** How a person may have set browser and system; 200% zoom of a window is a window of half its size. */
export const LOOKS = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
  { name: '200% zoom', width: 640, height: 400 },
  { name: '320 px wide', width: 320 },
  { name: 'right to left', direction: 'rtl' },
  { name: 'reduced motion', reducedMotion: 'reduce' },
] as const satisfies readonly Look[];

export interface Look {
  name: string;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active';
  width?: number;
  height?: number;
  direction?: 'rtl';
  reducedMotion?: 'reduce';
}

/** Sets a page that is open to a look, and what the look does not say to what is usual. */
export async function setLook(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width ?? 1000, height: look.height ?? 800 });
  await page.emulateMedia({
    colorScheme: look.colorScheme ?? 'light',
    forcedColors: look.forcedColors ?? 'none',
    reducedMotion: look.reducedMotion ?? 'no-preference',
  });
  await page.evaluate((direction) => {
    document.documentElement.dir = direction;
  }, look.direction ?? 'ltr');
}

/** What is wrong with a page as it looks now: what axe-core finds, and whether it scrolls sideways. */
export async function findingsOf(page: Page): Promise<string[]> {
  const findings = await axeFindings(page);
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
  if (sideways) findings.push('the page scrolls sideways');
  const moving = await page.evaluate(() => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return 0;
    return document.getAnimations().length;
  });
  if (moving > 0) findings.push(`${moving} animations run although less motion is asked for`);
  return findings;
}
