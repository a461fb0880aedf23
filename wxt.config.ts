import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type WxtViteConfig } from 'wxt';
import { polyfillModule } from './scripts/build/polyfill-module';
import { embedPack, packOfBuild } from './scripts/catalog/embed-pack';

/** Pages where the content script runs; file pages only after the person allowed them in the browser. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/**
 * Keys of the browser; Chrome takes four suggestions. Alt and Shift together with these are free in
 * Chrome, Edge and Firefox, and no text is typed with them; on a Mac they would type letters. Marks
 * have punctuation, since pages use letters with Alt and Shift as access keys.
 */
const keys = (key: string) => ({ default: `Alt+Shift+${key}`, mac: `MacCtrl+Shift+${key}` });
const COMMANDS = {
  _execute_action: { suggested_key: keys('K'), description: '__MSG_command_openSearch__' },
  'look-up-selection': { suggested_key: keys('L'), description: '__MSG_command_lookUp__' },
  'next-mark': { suggested_key: keys('Period'), description: '__MSG_command_nextMark__' },
  'previous-mark': { suggested_key: keys('Comma'), description: '__MSG_command_previousMark__' },
  // Without keys of their own: the browser takes few, and a person gives them some in the browser.
  'toggle-marks': { description: '__MSG_command_toggleMarks__' },
  'open-side-panel': { description: '__MSG_command_openPanel__' },
};

const pack = packOfBuild();

/** Rooms that two or three pages need and the others would only wait for. */
const FOR_SOME =
  /\/(?:data\/(?:store|import|download|detect)|components\/(?:search|found|kept|options|list))\//;

/**
 * What several pages share comes in one file: each file is asked of the browser's own process, and a
 * page that waits for twenty small ones shows its first content a quarter later.
 */
function shareChunk({ build }: WxtViteConfig): void {
  const output = build?.rolldownOptions?.output;
  if (output === undefined || Array.isArray(output)) throw new Error('Pages are built in one go.');
  const common = { name: 'common', minShareCount: 2, test: (id: string) => !FOR_SOME.test(id) };
  output.codeSplitting = { groups: [common] };
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  hooks: {
    'build:publicAssets': (_, files) => embedPack(files, pack),
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ inputPath }) => inputPath.endsWith('.html'))) shareChunk(config);
    },
  },
  vite: () => ({
    plugins: [preact(), polyfillModule()],
    // `undefined` too: a build without a pack does not ask for one.
    define: { 'import.meta.env.SHIPPED_PACK': JSON.stringify(pack?.version) ?? 'undefined' },
    // WXT's own class announces the extension to every page; see there.
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('entrypoints/wiring/content-script-context.ts', import.meta.url),
        ),
      },
    },
    build: { target: ['chrome128', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    homepage_url: 'https://strontic.github.io/xcyclopedia/',
    // `scripting.insertCSS` needs host access; the matches of a content script alone do not give it.
    host_permissions: PAGES,
    permissions: [
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    omnibox: { keyword: 'pe' },
    commands: COMMANDS,
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'pe-lens@pe-lens.invalid', strict_min_version: '140.0' },
          },
        }
      : {
          minimum_chrome_version: '128',
          // Firefox takes what its policies say without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
