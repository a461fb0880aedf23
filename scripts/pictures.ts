import { mkdirSync } from 'node:fs';
import { launchBrowser } from '../test/e2e/harness/browser';
import { hover, waitForMark } from '../test/e2e/harness/hover';
import { startPageServer } from '../test/e2e/harness/page-server';
import { ROOT } from '../test/e2e/harness/places';

/** `npm run pictures`: the pictures of the README and the docs, from the built extension. */
const folder = `${ROOT}docs/pictures`;
mkdirSync(folder, { recursive: true });
const server = await startPageServer();
const browser = await launchBrowser({ port: server.port, args: ['--force-device-scale-factor=2'] });
const page = await browser.context.newPage();

await page.setViewportSize({ width: 1120, height: 720 });
await page.goto('http://pages.test/demo/report.html');
await waitForMark(page, 'imphash');
await hover(page, 'sha256');
await page.screenshot({ path: `${folder}/card.png` });

await page.setViewportSize({ width: 360, height: 500 });
await page.goto(browser.own('popup.html'));
await page.getByRole('combobox').fill('remote desktop');
await page.getByRole('option').first().waitFor();
await page.screenshot({ path: `${folder}/popup.png` });

await page.setViewportSize({ width: 1120, height: 820 });
await page.goto(browser.own('record.html?id=wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9'));
await page.locator('main[aria-busy=false] h1').waitFor();
await page.screenshot({ path: `${folder}/record.png` });

await page.goto(browser.own('options.html'));
await page.locator('.catalogs > li').first().waitFor();
await page.screenshot({ path: `${folder}/options.png` });

await browser.close();
await server.close();
console.log(`The pictures are in ${folder}.`);
