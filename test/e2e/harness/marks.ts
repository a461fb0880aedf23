import { callOnRange, type Located } from './locate';

/** Whether a highlight touches the target. Pages can see that much, and so can tests. */
export function isMarked(located: Located): Promise<boolean> {
  return callOnRange(located, (wanted) => {
    const view = wanted.startContainer.ownerDocument?.defaultView ?? window;
    for (const highlight of view.CSS.highlights.values()) {
      for (const mark of highlight) {
        // A static range whose text has changed since is not painted.
        const { startContainer, startOffset, endContainer, endOffset } = mark;
        if (startContainer instanceof Text && startOffset > startContainer.length) continue;
        if (endContainer instanceof Text && endOffset > endContainer.length) continue;
        const live = new Range();
        live.setStart(startContainer, startOffset);
        live.setEnd(endContainer, endOffset);
        // Ranges of two trees have no order, and comparing them throws.
        if (live.startContainer.getRootNode() !== wanted.startContainer.getRootNode()) continue;
        const endsBefore = live.compareBoundaryPoints(Range.START_TO_END, wanted) <= 0;
        const startsAfter = live.compareBoundaryPoints(Range.END_TO_START, wanted) >= 0;
        if (!live.collapsed && !endsBefore && !startsAfter) return true;
      }
    }
    return false;
  });
}

/** Whether the target was set off as the place that a person was led to, and is in sight there. */
export function isShown(located: Located): Promise<boolean> {
  return callOnRange(located, (wanted) => {
    const view = wanted.startContainer.ownerDocument?.defaultView ?? window;
    const [box] = wanted.getClientRects();
    if (!box || box.top < 0 || box.bottom > view.innerHeight) return false;
    for (const [name, highlight] of view.CSS.highlights) {
      if (!name.endsWith('-flash')) continue;
      for (const { startContainer } of highlight) {
        if (wanted.intersectsNode(startContainer)) return true;
      }
    }
    return false;
  });
}
