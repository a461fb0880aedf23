import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { ROOT } from './run.mjs';

/**
 * @param {string} version such as `20.19.0`
 * @param {string} least such as `20.19`
 */
export function isAtLeast(version, least) {
  const have = version.split('.').map(Number);
  for (const [place, wanted] of least.split('.').map(Number).entries()) {
    const part = have[place] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

/** @throws {Problem} where this Node is older than `engines` of package.json asks for */
export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const least = engines.node.replace(/^>=\s*/, '');
  if (isAtLeast(version, least)) return;
  throw new Problem(
    `PE Lens is built with Node ${least} or newer and this is Node ${version}: install a newer one from https://nodejs.org, then run the command again.`,
  );
}
