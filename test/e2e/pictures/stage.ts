import type { Page } from 'playwright-core';
import { launchBrowser, type TestBrowser } from '../harness/browser';
import { type PageServer, startPageServer } from '../harness/page-server';
import { until } from '../harness/until';
import { pictureFonts } from './fonts';
import { galleryArchive } from './gallery';

/** A browser with all that the pictures are of, and its two pages. */
export interface Stage {
  browser: TestBrowser;
  server: PageServer;
  /** A page of the web. */
  site: Page;
  /** Pages of the extension, one after the other. */
  own: Page;
  /** Puts new pages in the place of both. */
  renew: () => Promise<void>;
  close: () => Promise<void>;
}

/** What a browser says of its disk differs from machine to machine. */
const STORAGE = { usage: 38_400_000, quota: 64_000_000_000 };

export async function openStage(): Promise<Stage> {
  const server = await startPageServer();
  const fonts = pictureFonts();
  const browser = await launchBrowser({
    port: server.port,
    env: fonts.env,
  });
  await browser.context.addInitScript((estimate) => {
    if (navigator.storage) navigator.storage.estimate = async () => estimate;
  }, STORAGE);
  const [site, own] = [await browser.context.newPage(), await browser.context.newPage()];
  await own.goto(browser.own('options.html'));
  await own.getByLabel('Files to import').setInputFiles([galleryArchive()]);
  await until('the records of the pictures are there', async () =>
    (await own.locator('.catalogs > li').count()) === 2 ? true : undefined,
  );
  const stage: Stage = {
    browser,
    server,
    site,
    own,
    renew: async () => {
      const old = [stage.site, stage.own];
      stage.site = await browser.context.newPage();
      stage.own = await browser.context.newPage();
      for (const page of old) await page.close();
    },
    close: async () => {
      await browser.close();
      await server.close();
      fonts.remove();
    },
  };
  return stage;
}
