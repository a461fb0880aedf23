import { COM, SYNC } from './gallery';
import { openOwn, ownPicture, type Picture } from './picture';
import { shotOf } from './shot';
import { openAnswered } from './states';

/** The record page and the comparison. */

const address = (id: string) => `record.html?id=${encodeURIComponent(id)}`;
const WTSAPI = 'wtsapi32.dll-d0404c8e3ae16a5b6036ffa971d4d9ea';
const DRAWN = '.sections[aria-busy=false]';
/** A window in which every section has room. */
const ROOMY = { width: 1120, height: 1200, ready: DRAWN, room: 16 };
const WINDOW = { width: 1120, height: 720 };

const section = (name: string, id = SYNC.id): Picture =>
  ownPicture(`record-${name}`, address(id), { ...ROOMY, part: `#${name}` });

export const RECORD_PICTURES: readonly Picture[] = [
  {
    ...ownPicture('record', address(SYNC.id), { ready: DRAWN }),
    themes: ['light', 'dark', 'forced'],
  },
  section('hashes'),
  section('variants'),
  section('signature'),
  section('misuse'),
  section('runtime'),
  section('screenshots'),
  section('exports', WTSAPI),
  section('similar'),
  section('docs'),
  section('sharing'),
  section('save'),
  {
    name: 'record-raw',
    show: async (stage) => {
      await openOwn(stage, address(COM.id), ROOMY);
      await stage.own.locator('#raw').getByRole('button', { expanded: false }).click();
      await stage.own.locator('#raw-text pre').waitFor();
      return shotOf(stage.own, '#raw', 16);
    },
  },
  {
    name: 'record-com',
    show: async (stage) => {
      await openOwn(stage, address(COM.id), { ...WINDOW, ready: DRAWN });
      return shotOf(stage.own);
    },
  },
  {
    name: 'record-narrow',
    show: async (stage) => {
      await openOwn(stage, address(SYNC.id), { width: 320, height: 720, ready: DRAWN });
      return shotOf(stage.own);
    },
  },
  ownPicture('record-unknown', address('gone.exe-0'), { height: 320, ready: '.message' }),
  {
    name: 'record-loading',
    show: async (stage) => {
      const size = { width: 1120, height: 240 };
      const page = await openAnswered(stage, address(SYNC.id), { record: 'never' }, size);
      await page.locator('.slow-notice').waitFor();
      return { ...(await shotOf(page)), done: () => page.close() };
    },
  },
  {
    name: 'record-failed',
    show: async (stage) => {
      const reason = 'A part of the catalog “golden-image” is damaged. Repair it in the options.';
      const size = { width: 1120, height: 320 };
      const page = await openAnswered(stage, address(SYNC.id), { record: reason }, size);
      await page.getByRole('alert').waitFor();
      return { ...(await shotOf(page)), done: () => page.close() };
    },
  },
  {
    name: 'record-printed',
    themes: ['light'],
    show: async (stage) => {
      await openOwn(stage, address(SYNC.id), { width: 794, height: 1123, ready: DRAWN });
      await stage.own.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return { ...(await shotOf(stage.own)), media: 'print' };
    },
  },
  {
    ...ownPicture(
      'comparison',
      `${address(SYNC.id)}&with=${encodeURIComponent('wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9')}`,
      { ...ROOMY, ready: '.comparison', part: '#compare' },
    ),
  },
];
