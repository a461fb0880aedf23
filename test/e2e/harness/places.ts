import { fileURLToPath } from 'node:url';

/** Folders of the project that the tests in browsers read. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const PAGES = fileURLToPath(new URL('../../pages', import.meta.url));
export const CHROME_BUILD = `${ROOT}.output/chrome-mv3`;
export const FIREFOX_BUILD = `${ROOT}.output/firefox-mv3`;
