import { openOwn, ownPicture, type Picture } from './picture';
import { shotOf } from './shot';

/** The catalogs as directories, as names, as COM objects; and a pasted list. */

const WINDOW = { width: 1120, height: 480 };

const LIST = [
  '8d6deb903f62a95a3e9e4bdd4a6a4d54b288b32c56c24a05158d5c2c8f43f6b6 *wksprt.exe',
  'd0404c8e3ae16a5b6036ffa971d4d9ea *wksprt.exe',
  'b7a0d13c55e84f0a9be2c0b17f2f6c1e8f2d0a4493c1d5e6a7b8091f2e3d4c5b  nightlysync.exe',
  'C:\\Users\\Public\\sessionmsg.exe started wtsap132.dll',
  'd41d8cd98f00b204e9800998ecf8427e  empty.log',
].join('\n');

async function lookUp({ own }: Parameters<Picture['show']>[0]): Promise<void> {
  await own.locator('textarea').fill(LIST);
  await own.keyboard.press('Control+Enter');
  await own.getByText('All looked up').waitFor({ state: 'attached' });
}

export const BROWSE_PICTURES: readonly Picture[] = [
  ownPicture(
    'browse-directories',
    'browse.html?directory=C:%5CProgram+Files%5CNightly+Sync',
    WINDOW,
  ),
  ownPicture('browse-names', 'browse.html?view=names', WINDOW),
  ownPicture('browse-com', 'browse.html?view=com', WINDOW),
  {
    name: 'browse-nothing',
    show: async (stage) => {
      await openOwn(stage, 'browse.html', { width: 1120, height: 320 });
      await stage.own.getByRole('searchbox').fill('nothing-like-this');
      return shotOf(stage.own);
    },
  },
  ownPicture('list-start', 'list.html', { width: 1120, height: 560, ready: 'textarea' }),
  {
    name: 'list-results',
    show: async (stage) => {
      await openOwn(stage, 'list.html', { width: 1120, height: 560 });
      await lookUp(stage);
      return shotOf(stage.own);
    },
  },
  {
    name: 'list-details',
    show: async (stage) => {
      await openOwn(stage, 'list.html', { width: 1120, height: 640 });
      await lookUp(stage);
      await stage.own.locator('#entry-2').click();
      await stage.own.locator('.list-details .hashes').waitFor();
      return shotOf(stage.own);
    },
  },
  {
    name: 'list-narrow',
    show: async (stage) => {
      await openOwn(stage, 'list.html', { width: 320, height: 720 });
      await lookUp(stage);
      return shotOf(stage.own);
    },
  },
];
