import type { Plugin } from 'vite';

/**
 * Makes an ES module of the polyfill. What stands between a CommonJS module and an import copies every
 * property of it, and each namespace of the browser's API takes time to come into being when it is
 * touched: 7 ms in a worker that has just started, half as much in every frame of every page.
 */
export function polyfillModule(): Plugin {
  return {
    name: 'polyfill-module',
    enforce: 'pre',
    transform: {
      filter: { id: /browser-polyfill(?:\.min)?\.js$/ },
      handler: (code) => ({
        code: `const module = { exports: {} };\nconst { exports } = module;\n${code}\nexport default module.exports;\n`,
        map: null,
      }),
    },
  };
}
