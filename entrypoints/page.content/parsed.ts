/** A page that is still being sent by then is looked at as far as it has come. */
const PATIENCE_MS = 3000;

/** Settles when the frame's document is there to be looked at. */
export function whenParsed(signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
    // On the window, where the page's own listeners of the document have been served.
    addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
  });
}
