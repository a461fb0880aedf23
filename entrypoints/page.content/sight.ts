import type { Rect } from '@floating-ui/dom';

/** The browser answers with the next frame; a card does not wait longer. */
const WAIT_MS = 100;

/**
 * The part of a frame that the person sees, in the frame's coordinates: the pages around it may cut
 * it off, and where they are of another origin only the intersection observer tells. `cover` has to
 * be spread over the frame's viewport. Undefined in a top frame, which is seen whole.
 */
export function partInSight(cover: Element): Promise<Rect | undefined> {
  if (window.top === window) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const settle = (entry?: IntersectionObserverEntry) => {
      observer.disconnect();
      clearTimeout(late);
      const { x, y, width, height } = entry?.intersectionRect ?? new DOMRect();
      resolve(width > 0 && height > 0 ? { x, y, width, height } : undefined);
    };
    const observer = new IntersectionObserver(([entry]) => settle(entry));
    const late = setTimeout(settle, WAIT_MS);
    observer.observe(cover);
  });
}
