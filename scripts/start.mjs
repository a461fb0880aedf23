import { setUpChromium } from './setup/chromium.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { hasDisplay } from './setup/display.mjs';
import { checkNode } from './setup/node-version.mjs';
import { Problem, runMain } from './setup/problem.mjs';
import { runNode } from './setup/run.mjs';

/**
 * `npm start`: sets up what is missing, builds, and shows the extension on the sample pages; with a
 * display in a window (`-- --headless` goes without), else hovering every sample by itself.
 */
await runMain(async () => {
  checkNode();
  await installDependencies();
  const chromium = await setUpChromium();
  const build = await runNode(['node_modules/wxt/bin/wxt.mjs', 'build']);
  if (build.code !== 0) throw new Problem('The build failed; its own words are above.');
  const headless = process.argv.includes('--headless') || !hasDisplay();
  const show = headless ? 'scripts/demo/hover-samples.ts' : 'scripts/demo/open-samples.ts';
  const { code } = await runNode(['--import', 'tsx', show], { env: { CHROME_PATH: chromium } });
  return code;
});
