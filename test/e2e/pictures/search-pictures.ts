import type { KeptRecord } from '../../../data/kept/kept-record';
import { DEFAULTS } from '../../../data/settings';
import { setSettings } from '../harness/settings';
import { openSidePanel } from '../harness/side-panel';
import { tabInFront } from '../harness/tabs';
import { COM, SYNC } from './gallery';
import { openOwn, type Picture } from './picture';
import { shotOf } from './shot';
import type { Stage } from './stage';
import { keep, openAnswered } from './states';

/** The popup as the toolbar shows it, the search in a tab of its own, and the side panel. */

const POPUP = { width: 360, height: 500 };
const INCIDENT = 'http://wiki.test/incident.html';

/** The popup beside a page of the web, which stands in a tab of its own here. */
async function openPopup(stage: Stage, site: string): Promise<void> {
  await stage.site.goto(site);
  const tab = await tabInFront(stage.browser, stage.site);
  await openOwn(stage, `popup.html?tab=${tab}`, POPUP);
  await stage.own.locator('.catalog-state li').first().waitFor();
}

async function search({ own }: Stage, query: string, ready: string) {
  await own.getByRole('combobox', { name: 'Search the catalog' }).fill(query);
  await own.locator(ready).first().waitFor();
  return shotOf(own);
}

const keptOf = ({ id, kind, name, description }: KeptRecord): KeptRecord => ({
  id,
  kind,
  name,
  description,
});
const RECENT: KeptRecord[] = [
  keptOf(SYNC),
  {
    id: 'wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9',
    kind: 'file',
    name: 'wksprt.exe',
    description: 'RemoteApp and Desktop Connection Runtime',
  },
  { id: COM.id, kind: 'com', name: COM.name ?? '' },
];

export const SEARCH_PICTURES: readonly Picture[] = [
  {
    name: 'popup-page',
    themes: ['light', 'dark', 'forced'],
    show: async (stage) => {
      await openPopup(stage, INCIDENT);
      await stage.own.locator('.found-row').nth(3).waitFor();
      return shotOf(stage.own);
    },
  },
  {
    name: 'popup-start',
    show: async (stage) => {
      await openPopup(stage, 'chrome://version');
      await stage.own.locator('.examples').waitFor();
      return shotOf(stage.own);
    },
  },
  {
    name: 'popup-results',
    show: async (stage) => {
      await openPopup(stage, 'chrome://version');
      return search(stage, 'sess', '.result:nth-child(3)');
    },
  },
  {
    name: 'popup-nothing',
    show: async (stage) => {
      await openPopup(stage, 'chrome://version');
      return search(stage, 'nothing-like-this.exe', '.search-message strong');
    },
  },
  {
    name: 'popup-recent',
    show: async (stage) => {
      await keep(stage, { recent: RECENT, pinned: RECENT.slice(0, 1) });
      await openPopup(stage, 'http://wiki.test/empty.html');
      await stage.own.locator('.kept-row').nth(3).waitFor();
      return shotOf(stage.own);
    },
  },
  {
    name: 'popup-off',
    show: async (stage) => {
      await setSettings(stage.browser, {
        sites: { ...DEFAULTS.sites, except: ['wiki.test'] },
        keepRecent: false,
      });
      await openPopup(stage, INCIDENT);
      await stage.own.getByRole('button', { name: 'Switch on' }).waitFor();
      return shotOf(stage.own);
    },
  },
  {
    name: 'popup-importing',
    show: async (stage) => {
      await openPopup(stage, 'http://wiki.test/empty.html');
      // Told over and over, as a running import does.
      await stage.own.evaluate(() => {
        const channel = new BroadcastChannel('pe-lens-work');
        const work = { what: 'import', of: 'library.zip', bytesDone: 3e7, bytesTotal: 1e8 };
        setInterval(() => channel.postMessage(work), 50);
      });
      await stage.own.locator('progress').waitFor();
      return shotOf(stage.own);
    },
  },
  {
    name: 'popup-failed',
    show: async (stage) => {
      const reason = 'A part of the catalog “golden-image” is damaged.';
      const page = await openAnswered(stage, 'popup.html?q=night', { search: reason }, POPUP);
      await page.getByRole('alert').waitFor();
      return { ...(await shotOf(page)), done: () => page.close() };
    },
  },
  {
    name: 'search-tab',
    show: async (stage) => {
      await openOwn(stage, 'popup.html?q=company:example', { width: 900, height: 560 });
      await stage.own.locator('.result').nth(2).waitFor();
      return shotOf(stage.own);
    },
  },
  {
    name: 'side-panel',
    show: async (stage) => {
      const { browser, site } = stage;
      await keep(stage, { pinned: RECENT.slice(0, 2) });
      const panel = await openSidePanel(browser, await browser.context.newPage());
      await site.goto(INCIDENT);
      await site.bringToFront();
      await panel.waitForText(/Pinned\s+nightlysync/);
      await panel.waitForText('wtsap132.dll');
      const size = { width: 400, height: 760, deviceScaleFactor: 1, mobile: false };
      await panel.send('Emulation.setDeviceMetricsOverride', size);
      return { send: panel.send, done: () => panel.close() };
    },
  },
];
