import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Root of the project, the working directory of everything that is run. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {boolean} [quiet] keep the output instead of showing it
 * @property {number} [seconds] stopped after this time
 */

/**
 * Runs a program to its end, without standard input.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{code: number, output: string}>} `code` is 127 where the program cannot be started,
 *   124 where time ran out; `output` is empty unless `quiet`
 */
export function run(program, args, { env = {}, quiet = false, seconds } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    let late = false;
    const timer = seconds
      ? setTimeout(() => {
          late = true;
          child.kill();
        }, seconds * 1000)
      : undefined;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : (code ?? 1), output });
    });
  });
}

/**
 * Runs a Node script of the project or of a dependency.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}
