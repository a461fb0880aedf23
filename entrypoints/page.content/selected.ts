import type { Roots } from './roots';

/** What is selected in the frame, in whichever shadow root; none where nothing is. */
export function selectedRange(roots: Roots): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const shadowRoots = [...roots.trees()].filter((tree) => tree instanceof ShadowRoot);
  const range = toRange(composedRange(selection, shadowRoots));
  if (range) return range;
  for (const root of shadowRoots) {
    const inner = selectionOf(root);
    if (inner && inner.rangeCount > 0) {
      const found = toRange(inner.getRangeAt(0));
      if (found) return found;
    }
  }
  return undefined;
}

/** Chromium 137 and Firefox 142 tell the ends within shadow roots that they are given. */
function composedRange(selection: Selection, shadowRoots: ShadowRoot[]): AbstractRange {
  const composed = selection.getComposedRanges?.({ shadowRoots })[0];
  return composed ?? selection.getRangeAt(0);
}

/** Chromium before 137 has a selection for each root. */
function selectionOf(root: ShadowRoot): Selection | null {
  const own = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection;
  return own?.call(root) ?? null;
}

function toRange(ends: AbstractRange): Range | undefined {
  if (ends.collapsed || ends.startContainer.getRootNode() !== ends.endContainer.getRootNode()) {
    return undefined;
  }
  const range = document.createRange();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  return range;
}
