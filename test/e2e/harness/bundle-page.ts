import { join } from 'node:path';
import { build } from 'vite';
import { PAGES } from './places';

const made = new Map<string, Promise<string>>();

/**
 * A page's script with what it imports from npm, as one classic script; made once.
 * @param name path of a module under `test/pages`, such as `react/app.js`
 */
export function bundlePage(name: string): Promise<string> {
  const known = made.get(name) ?? bundle(name);
  made.set(name, known);
  return known;
}

async function bundle(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(PAGES, name), formats: ['iife'], name: 'page' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error(`${name} was bundled to nothing.`);
}
