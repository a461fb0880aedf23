import { boxOfElement, parentElementOf } from './dom';
import { composedContains } from './elements';
import type { Mark, Marks } from './marks';
import { stackAt, textAt } from './point';
import type { Roots } from './roots';

/** The pointer may be so many px off: half the space between two lines. */
const SLACK = 2;

interface Parts {
  roots: Roots;
  marks: Marks;
  /** Marks near the viewport. */
  near: () => Iterable<Mark>;
}

/** The mark under a point of the viewport. */
export function markAt(x: number, y: number, parts: Parts): Mark | undefined {
  const text = textAt(x, y, parts.roots);
  const mark = text && parts.marks.at(text.node, text.offset);
  if (mark && isWithin(x, y, boxesOf(mark))) return mark;
  return markBeneath(x, y, parts);
}

/**
 * The mark under something that lets it be seen: code viewers lay a transparent text area over
 * their lines, for selecting, and the caret then belongs to that.
 */
function markBeneath(x: number, y: number, { roots, near }: Parts): Mark | undefined {
  let stack: Element[] | undefined;
  for (const mark of near()) {
    const [node] = mark.nodes;
    const parent = parentElementOf(node);
    const box = parent && boxOfElement(parent);
    if (!box || !isWithin(x, y, [box]) || !isWithin(x, y, boxesOf(mark))) continue;
    stack ??= stackAt(x, y, roots);
    if (isSeen(node, stack)) return mark;
  }
  return undefined;
}

/** Whether all that lies over the node can be looked through. */
function isSeen(node: Node, stack: readonly Element[]): boolean {
  for (const element of stack) {
    if (composedContains(element, node)) return true;
    if (!isSeeThrough(element)) return false;
  }
  return false;
}

function isSeeThrough(element: Element): boolean {
  const { opacity, backgroundColor, backgroundImage } = getComputedStyle(element);
  if (opacity === '0') return true;
  const clear = backgroundColor === 'transparent' || /(?:, |\/ )0\)$/.test(backgroundColor);
  return clear && backgroundImage === 'none';
}

/** Where a mark is painted in the viewport, a box for every line. */
export function boxesOf(mark: Mark): DOMRect[] {
  const last = mark.nodes.at(-1) ?? mark.nodes[0];
  if (!mark.nodes[0].isConnected || !last.isConnected) return [];
  if (mark.start > mark.nodes[0].length || mark.end > last.length) return [];
  const range = document.createRange();
  range.setStart(mark.nodes[0], mark.start);
  range.setEnd(last, mark.end);
  return [...range.getClientRects()];
}

/** Whether a point lies in one of the boxes. */
export function isWithin(x: number, y: number, boxes: Iterable<DOMRect>, slack = SLACK): boolean {
  for (const { left, right, top, bottom } of boxes) {
    if (x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack) {
      return true;
    }
  }
  return false;
}
