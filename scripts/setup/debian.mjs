import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * Installs a package of Debian's or Ubuntu's, where this is one and we are root; else does nothing.
 * @param {string} name
 * @returns {Promise<boolean>} whether it is installed now
 */
export async function installDebianPackage(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing Debian's package ${name} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Lists may be old or absent; where updating them fails, the old ones may still do.
  await run('apt-get', ['update', '-qq'], { env, quiet: true, seconds: 180 });
  const args = ['install', '-y', '-qq', '--no-install-recommends', name];
  const { code, output } = await run('apt-get', args, { env, quiet: true, seconds: 600 });
  if (code !== 0) console.log(output.trim().split('\n').slice(-3).join('\n'));
  return code === 0;
}
