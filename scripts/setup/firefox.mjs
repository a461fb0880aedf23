import { existsSync } from 'node:fs';
import { installDebianPackage } from './debian.mjs';

const PLACES = [
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/opt/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const find = () =>
  [process.env.FIREFOX_PATH ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));

/**
 * A Firefox for the tests that want one: `FIREFOX_PATH`, an installed one, or Debian's package.
 * @returns {Promise<string | undefined>} nothing where none is to be had; its tests are skipped then
 */
export async function setUpFirefox() {
  const found = find();
  if (found) return found;
  await installDebianPackage('firefox-esr');
  return find();
}
