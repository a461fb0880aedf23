import { partOf } from './elements';
import { elementsAt } from './point';
import type { Roots } from './roots';
import { afterFrame } from './slices';

/** Columns and rows of the points that are tried across the viewport. */
const COLUMNS = 3;
const ROWS = 5;

/** A block higher than so many screens is not taken whole. */
const SCREENS = 1.5;

/** While much is left to look at, what comes into sight is asked for so often. */
const FOLLOW_MS = 200;

/** Calls `look` when the page is first rendered and while it scrolls. */
export function followSight(look: () => void, signal: AbortSignal): void {
  let planned = false;
  const plan = () => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      afterFrame(signal, () => {
        planned = false;
        look();
      });
    }, FOLLOW_MS);
  };
  addEventListener('scroll', plan, { capture: true, passive: true, signal });
  afterFrame(signal, look);
}

/** Blocks that the person sees now, found by looking at points; needs a clean layout. */
export function visibleBlocks(roots: Roots): Set<Element> {
  const blocks = new Set<Element>();
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = ((column + 0.5) / COLUMNS) * innerWidth;
      const y = ((row + 0.5) / ROWS) * innerHeight;
      const block = largestBlock(elementsAt(x, y, roots).at(-1));
      if (block) blocks.add(block);
    }
  }
  return withoutNested(blocks);
}

/** The outermost block around the element that is hardly larger than the viewport. */
function largestBlock(element: Element | undefined): Element | undefined {
  let block: Element | undefined;
  for (let at = element ?? null; at && at !== document.body; at = at.parentElement) {
    if (at.getBoundingClientRect().height > SCREENS * innerHeight) break;
    if (partOf(at) === 'block') block = at;
  }
  return block;
}

function withoutNested(blocks: Set<Element>): Set<Element> {
  for (const block of blocks) {
    for (const other of blocks) if (other !== block && other.contains(block)) blocks.delete(block);
  }
  return blocks;
}
