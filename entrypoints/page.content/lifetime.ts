import { browser } from '../wiring/browser';

/** Nothing tells a content script that its extension was reloaded or removed: it looks now and then. */
const LOOK_MS = 1000;

const STOP = Symbol.for('stop the content script');

/**
 * A signal that ends this frame's content script: when the extension is gone, or when the script is
 * started in the frame once more.
 */
export function lifetime(): AbortSignal {
  const world = globalThis as { [STOP]?: () => void };
  world[STOP]?.();
  const controller = new AbortController();
  const look = setInterval(() => {
    if (browser.runtime?.id === undefined) controller.abort();
  }, LOOK_MS);
  controller.signal.addEventListener('abort', () => clearInterval(look));
  world[STOP] = () => controller.abort();
  return controller.signal;
}
