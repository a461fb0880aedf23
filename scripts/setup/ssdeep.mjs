import { spawnSync } from 'node:child_process';
import { installDebianPackage } from './debian.mjs';

/**
 * The `ssdeep` program, with which the tests compare our scores: an installed one, or Debian's
 * package. Where none is to be had, those tests are skipped.
 */
export async function setUpSsdeep() {
  if (spawnSync('ssdeep', ['-V']).error !== undefined) await installDebianPackage('ssdeep');
}
