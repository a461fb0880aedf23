import { build } from 'vite';
import { ROOT } from '../../test/e2e/harness/places';

/** A worker of a bench and all that it imports as one script, made as the extension's are. */
export async function bundleWorker(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: {
      write: false,
      lib: { entry: `${ROOT}bench/browser/${name}`, formats: ['iife'], name: 'benchWorker' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error('The worker was bundled to nothing.');
}
