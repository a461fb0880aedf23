import { openRootOf } from './dom';
import type { Roots } from './roots';

/** `attachShadow` on an element that stands in the page raises no mutation. */
const EVERY_MS = 1000;

/** A thousandth of the time: half of it for likely hosts, half for a round of all elements. */
const SPEND_MS = 0.5;

/** Elements between two looks at the clock. */
const STEP = 64;

/** Making a walker for a tree costs as much as so many elements. */
const TREE_WEIGHT = 4;

/**
 * Looks now and then for shadow roots that were attached after the walker had passed. `each` is called
 * every time, for what waits for a page to rest.
 */
export function watchLateRoots(roots: Roots, each: () => void, signal: AbortSignal): void {
  const round = walkAround(roots);
  const timer = setInterval(() => {
    if (document.hidden) return;
    roots.askLate(SPEND_MS);
    const end = performance.now() + SPEND_MS;
    while (performance.now() < end && round.next().value !== 'round');
    each();
  }, EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Goes over the elements of all trees again and again; finds open roots only, which costs little. */
function* walkAround(roots: Roots): Generator<'step' | 'round', never, void> {
  let left = STEP;
  for (;;) {
    for (const tree of roots.trees()) {
      const walker = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT);
      left -= TREE_WEIGHT;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element && openRootOf(node)) roots.meet(node);
        if (--left > 0) continue;
        left = STEP;
        yield 'step';
      }
    }
    yield 'round';
  }
}
