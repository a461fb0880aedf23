import type { Page } from 'playwright-core';
import { build } from 'vite';
import type * as kit from '../kit';
import { ROOT } from './places';

type Kit = typeof kit;

let made: Promise<string> | undefined;

/** Puts the functions of `test/e2e/kit` into a page of the extension, until it loads anew. */
export async function bringKit(page: Page): Promise<void> {
  made ??= bundle();
  await page.evaluate(await made);
}

/** Calls a function of the kit in the page. */
export function inPage<Name extends keyof Kit>(
  page: Page,
  name: Name,
  ...given: Parameters<Kit[Name]>
): Promise<Awaited<ReturnType<Kit[Name]>>> {
  const call = ([called, values]: [string, unknown[]]) => {
    const all = (globalThis as unknown as { kit: Record<string, (...all: unknown[]) => unknown> })
      .kit;
    return all[called]?.(...values);
  };
  return page.evaluate(call, [name, given] as [string, unknown[]]) as Promise<
    Awaited<ReturnType<Kit[Name]>>
  >;
}

/** The kit as one classic script that sets `kit`. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: {
      write: false,
      // It is sent to a page at every start of a browser.
      minify: true,
      lib: { entry: `${ROOT}test/e2e/kit/index.ts`, formats: ['iife'], name: 'kit' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error('The kit was bundled to nothing.');
}
