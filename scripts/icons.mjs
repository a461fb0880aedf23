// Draws the icons of the toolbar and the store from one drawing on a grid of 16.
// Usage: node scripts/icons.mjs   (CHROME_PATH names the Chromium; Debian's is the default)
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 48, 96, 128];
const FOLDER = new URL('../public/icon/', import.meta.url);

/**
 * A lens over two bars of a binary; edges lie on the grid, so that 16 px stays sharp.
 *
 * @param {number} size in px
 */
const drawing = (
  size,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">
  <rect width="16" height="16" rx="3.5" fill="#0b62c4"/>
  <circle cx="7" cy="7" r="4" fill="none" stroke="#fff" stroke-width="2"/>
  <path d="m10.3 10.3 2.7 2.7" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/>
  <path d="M5.5 5v4M8.5 5v4" stroke="#a9d4ff"/>
</svg>`;

const executablePath = process.env.CHROME_PATH ?? '/usr/lib/chromium/chromium';
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
mkdirSync(FOLDER, { recursive: true });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size)}`);
  const path = fileURLToPath(new URL(`${size}.png`, FOLDER));
  writeFileSync(path, await page.screenshot({ omitBackground: true }));
  console.log(path);
}
await browser.close();
