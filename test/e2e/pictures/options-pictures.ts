import { setSettings } from '../harness/settings';
import { checkArchive } from './gallery';
import { openOwn, ownPicture, type Picture } from './picture';
import { shotOf } from './shot';
import { openManaged } from './states';

/** The options, section by section, and the page of the first run. */

const ROOMY = { width: 1120, height: 1200, ready: '#backup', room: 16 };

const section = (name: string): Picture =>
  ownPicture(`options-${name}`, 'options.html', { ...ROOMY, part: `#${name}` });

export const OPTIONS_PICTURES: readonly Picture[] = [
  ownPicture('options', 'options.html', { height: 800, ready: '#backup' }),
  {
    name: 'options-import',
    show: async (stage) => {
      await openOwn(stage, 'options.html', ROOMY);
      const { own } = stage;
      await own.getByLabel('Files to import').setInputFiles([checkArchive()]);
      await own.locator('.report summary').click();
      return shotOf(own, '#import', 16);
    },
  },
  {
    name: 'options-catalogs',
    show: async (stage) => {
      const { own } = stage;
      await openOwn(stage, 'options.html', ROOMY);
      await own.locator('.catalogs > li').nth(2).waitFor();
      await own
        .locator('.catalogs > li')
        .nth(2)
        .getByRole('button', { name: /^Remove/ })
        .click();
      await own.getByRole('button', { name: /^Undo/ }).waitFor();
      const done = () =>
        own.getByRole('button', { name: 'Remove for good: nightly-check' }).click();
      return { ...(await shotOf(own, '#catalogs', 16)), done };
    },
  },
  section('download'),
  section('storage'),
  section('sites'),
  section('marks'),
  section('hovering'),
  section('keys'),
  {
    name: 'options-pivots',
    show: async (stage) => {
      await setSettings(stage.browser, {
        pivots: [
          { name: 'Our SIEM', template: 'https://siem.example/search?q={sha256}', on: true },
          { shipped: 'virustotal', on: true },
          { shipped: 'malwarebazaar', on: false },
        ],
      });
      await openOwn(stage, 'options.html', ROOMY);
      return shotOf(stage.own, '#pivots', 16);
    },
  },
  section('backup'),
  {
    name: 'options-policy',
    show: async (stage) => {
      const policy = { sites: { mode: 'listed', only: ['siem.example', 'wiki.example'] } };
      const page = await openManaged(stage, 'options.html', policy, ROOMY);
      await page.getByText('Your organisation has set this.').waitFor();
      return { ...(await shotOf(page, '#sites', 16)), done: () => page.close() };
    },
  },
  {
    name: 'options-narrow',
    show: async (stage) => {
      await openOwn(stage, 'options.html', { width: 320, height: 720, ready: '#backup' });
      return shotOf(stage.own);
    },
  },
  {
    name: 'first-run',
    themes: ['light', 'dark', 'forced'],
    show: async (stage) => {
      await openOwn(stage, 'welcome.html', { width: 1000, height: 1040, ready: '#sites' });
      return shotOf(stage.own);
    },
  },
];
