import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { ROOT, run, runNode } from './run.mjs';

/**
 * @typedef {{version?: string, optional?: boolean, devOptional?: boolean}} LockedPackage
 * @typedef {{packages: Record<string, LockedPackage>}} Lockfile
 */

/**
 * Whether what is installed is what the lockfile names; packages for other systems may be absent.
 * @param {Lockfile} lock `package-lock.json`
 * @param {Lockfile} installed `node_modules/.package-lock.json`, which npm writes last
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const there = installed.packages[path];
    return there ? there.version === wanted.version : wanted.optional === true;
  });
}

/** @param {string} path */
function readLock(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? /** @type {Lockfile} */ (JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/**
 * Installs the dependencies where they are missing or are not those of the lockfile.
 * @throws {Problem} where npm cannot
 */
export async function installDependencies() {
  const lock = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  if (lock && installed && isInstalled(lock, installed)) return;
  console.log('Installing the dependencies (npm ci) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm gives its own path to the scripts that it runs; on Windows `npm` is no program but a batch file.
  const { code } = npm?.endsWith('.js') ? await runNode([npm, ...args]) : await run('npm', args);
  if (code === 0) return;
  throw new Problem(
    'npm could not install the dependencies (its own words are above): check the network connection and the registry of `npm config get registry`, then run the command again.',
  );
}
