import { boxOfElement, holds, parentElementOf } from './dom';
import { partOf } from './elements';
import { elementsAt } from './point';
import type { Roots } from './roots';

/** Columns and rows of the points that are tried across the viewport. */
const COLUMNS = 2;
const ROWS = 4;

/** A block higher than so many screens is not taken whole. */
const SCREENS = 1.5;

/** Blocks that the person sees now, found by looking at points, one a step; needs a clean layout. */
export function* visibleBlocks(roots: Roots): Generator<Element | undefined, void, void> {
  const found = new Set<Element>();
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = ((column + 0.5) / COLUMNS) * innerWidth;
      const y = ((row + 0.5) / ROWS) * innerHeight;
      const block = largestBlock(elementsAt(x, y, roots).at(-1));
      const isNew = block && ![...found].some((other) => holds(other, block));
      if (isNew) found.add(block);
      yield isNew ? block : undefined;
    }
  }
}

/** The outermost block around the element that is hardly larger than the viewport. */
function largestBlock(element: Element | undefined): Element | undefined {
  let block: Element | undefined;
  for (let at = element ?? null; at && at !== document.body; at = parentElementOf(at)) {
    if (boxOfElement(at).height > SCREENS * innerHeight) break;
    if (partOf(at) === 'block') block = at;
  }
  return block;
}
