import { existsSync } from 'node:fs';
import { installedBrowsers } from './chromium-places.mjs';
import { installDebianPackage } from './debian.mjs';
import { Problem } from './problem.mjs';
import { run, runNode } from './run.mjs';

/** `minimum_chrome_version` of the extension. */
const LEAST_VERSION = 128;

/**
 * Whether a browser starts at all and is new enough. A download without the system's libraries is
 * there but does not start. Windows programs do not print their version; there being there must do.
 * @param {string} path
 */
async function isUsable(path) {
  if (process.platform === 'win32') return existsSync(path);
  const { code, output } = await run(path, ['--version'], { quiet: true, seconds: 30 });
  const major = Number(/ (\d+)\.\d+/.exec(output)?.[1]);
  return code === 0 && major >= LEAST_VERSION;
}

async function findUsable() {
  for (const path of installedBrowsers()) if (await isUsable(path)) return path;
  return null;
}

/** Playwright's own download; it fails without the internet, and that is no reason to stop. */
async function downloadWithPlaywright() {
  console.log('No Chromium found: downloading one with Playwright …');
  const cli = 'node_modules/playwright-core/cli.js';
  const { code } = await runNode([cli, 'install', '--no-shell', 'chromium'], {
    // Playwright tries several hosts several times; without a network that would take minutes.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    quiet: true,
    seconds: 600,
  });
  if (code !== 0) console.log('The download did not work.');
}

/**
 * A Chromium that can run the extension: the one of `CHROME_PATH`, an installed one, Playwright's
 * download, or Debian's package. Dependencies must be installed.
 * @returns {Promise<string>} path of the program
 * @throws {Problem} where none is to be had
 */
export async function setUpChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (await isUsable(chosen)) return chosen;
    throw new Problem(
      `CHROME_PATH is “${chosen}”, which does not start or is older than Chromium ${LEAST_VERSION}: point it to another Chromium, or unset it to have one found.`,
    );
  }
  const steps = [downloadWithPlaywright, () => installDebianPackage('chromium')];
  let found = await findUsable();
  for (const step of steps) {
    if (found) return found;
    await step();
    found = await findUsable();
  }
  if (found) return found;
  throw new Problem(
    `No Chromium ${LEAST_VERSION} or newer was found and none could be installed: install Chromium, Chrome or Edge, or set CHROME_PATH to its program, then run the command again.`,
  );
}
