import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from './setup/dependencies.mjs';
import { checkNode } from './setup/node-version.mjs';
import { Problem, runMain } from './setup/problem.mjs';
import { ROOT, runNode } from './setup/run.mjs';

/**
 * `npm run build:full -- <inputs…>`: makes a pack of the inputs in `public/catalog/`, and builds for
 * both browsers with it as the catalog that comes with the extension. Without inputs, the pack that is
 * there already is taken. Options are those of `npm run catalog`, but for where the pack goes.
 */
const PACK = join(ROOT, 'public', 'catalog');

await runMain(async () => {
  checkNode();
  const given = process.argv.slice(2);
  if (given.some((argument) => /^--out(?:=|$)/.test(argument))) {
    throw new Problem('The pack of a build always goes to public/catalog/: leave --out away.');
  }
  await installDependencies();
  if (given.length > 0) {
    const catalog = ['--tsconfig', 'scripts/catalog/tsconfig.json', 'scripts/catalog.ts'];
    const { code } = await runNode([
      'node_modules/tsx/dist/cli.mjs',
      ...catalog,
      ...given,
      '--out',
      PACK,
    ]);
    if (code !== 0) return code;
  } else if (!existsSync(join(PACK, 'manifest.json'))) {
    throw new Problem(
      'No input is named and public/catalog/ holds no pack: name files or folders of catalog data.',
    );
  }
  for (const browser of [[], ['-b', 'firefox', '--mv3']]) {
    const { code } = await runNode(['node_modules/wxt/bin/wxt.mjs', 'build', ...browser]);
    if (code !== 0) throw new Problem('The build failed; its own words are above.');
  }
  return 0;
});
