import { checkContentScriptSize } from './checks/content-script-size.mjs';
import { checkPageSizes } from './checks/page-size.mjs';
import { runCheck } from './checks/run-check.mjs';
import { toLastLine } from './checks/tally.mjs';
import { runVitest } from './checks/vitest.mjs';
import { setUpChromium } from './setup/chromium.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { setUpFirefox } from './setup/firefox.mjs';
import { checkNode } from './setup/node-version.mjs';
import { runMain } from './setup/problem.mjs';
import { runNode } from './setup/run.mjs';
import { setUpSsdeep } from './setup/ssdeep.mjs';

/**
 * `npm test`: sets up what is missing, then runs every check, each to its end whatever became of the
 * ones before. The last line counts the tests, and one for each check that is not made of tests.
 */
await runMain(async () => {
  checkNode();
  await installDependencies();
  const chromium = await setUpChromium();
  const firefox = await setUpFirefox();
  await setUpSsdeep();
  const browsers = { CHROME_PATH: chromium, ...(firefox ? { FIREFOX_PATH: firefox } : {}) };

  // What lies in public/catalog/ is the person's: the tests are of the build without it.
  const env = { PE_LENS_CATALOG: 'none' };
  /** @param {string[]} args */
  const tool = (args) => async () => (await runNode(args, { env })).code === 0;
  const wxt = 'node_modules/wxt/bin/wxt.mjs';

  const tallies = [
    await runCheck('types', async () =>
      (await tool([wxt, 'prepare'])())
        ? tool(['node_modules/typescript/bin/tsc', '--noEmit'])()
        : false,
    ),
    await runCheck('lint', tool(['node_modules/@biomejs/biome/bin/biome', 'check', '.'])),
    await runCheck('unused code', tool(['node_modules/knip/bin/knip.js'])),
    await runCheck('build for Chromium', tool([wxt, 'build'])),
    await runCheck('build for Firefox', tool([wxt, 'build', '-b', 'firefox', '--mv3'])),
    await runCheck('size of the content script', checkContentScriptSize),
    await runCheck('size of the pages', checkPageSizes),
    await runVitest('unit'),
    await runVitest('e2e', browsers),
  ];
  console.log(`\n${toLastLine(tallies)}`);
  return tallies.some((tally) => tally.failed > 0) ? 1 : 0;
});
