import { rootOf } from './dom';
import type { Roots } from './roots';

/** Elements at a point from the outside in: the document's, then those within each shadow root. */
export function elementsAt(x: number, y: number, roots: Roots): Element[] {
  const path: Element[] = [];
  let tree: Document | ShadowRoot | null = document;
  while (tree) {
    const element: Element | null = tree.elementFromPoint(x, y);
    if (!element || element === path.at(-1)) break;
    path.push(element);
    tree = roots.of(element);
  }
  return path;
}

/** All elements at a point in paint order from the top, those within shadow roots included. */
export function stackAt(x: number, y: number, roots: Roots): Element[] {
  const stack: Element[] = [];
  const add = (tree: Document | ShadowRoot): void => {
    for (const element of tree.elementsFromPoint(x, y)) {
      // A shadow tree also tells the elements around it.
      if (rootOf(element) !== tree) continue;
      const inner = roots.of(element);
      if (inner) add(inner);
      stack.push(element);
    }
  };
  add(document);
  return stack;
}

/** A place in a text node. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/**
 * The text nearest to a point, in shadow roots too: Chromium 128 and Firefox 150 want to be told the
 * roots, earlier versions of Firefox look into them by themselves.
 */
export function textAt(x: number, y: number, roots: Roots): TextPoint | undefined {
  const inner = elementsAt(x, y, roots).flatMap((element) => roots.of(element) ?? []);
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: inner });
  const node = caret?.offsetNode;
  return caret && node instanceof Text ? { node, offset: caret.offset } : undefined;
}
