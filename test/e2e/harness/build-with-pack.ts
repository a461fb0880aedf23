import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './places';

const BUILD = `
import { build } from 'wxt';
await build({ root: process.argv[1], outDir: process.argv[2], browser: 'chrome', logger: undefined });
`;

/**
 * Builds the extension for Chromium with the pack of a folder as its embedded catalog.
 * @param outDir where the build goes
 * @returns the folder of the built extension
 */
export async function buildWithPack(pack: string, outDir: string): Promise<string> {
  const args = ['--input-type=module', '-e', BUILD, ROOT, outDir];
  const env = { ...process.env, PE_LENS_CATALOG: pack, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
  return join(outDir, 'chrome-mv3');
}
