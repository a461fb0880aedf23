import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode } from '../setup/run.mjs';
import { tallyReport } from './tally.mjs';

/**
 * Runs the tests of one of vitest's projects and counts them.
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runVitest(project, env = {}) {
  console.log(`\n== ${project} tests`);
  const report = join(ROOT, '.output', 'test', `${project}.json`);
  rmSync(report, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  const vitest = ['node_modules/vitest/vitest.mjs', ...args, `--outputFile.json=${report}`];
  const { code } = await runNode(vitest, { env });
  const tally = tallyReport(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null);
  // An error between tests leaves every test passed and still ends vitest with a failure.
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  return tally;
}
