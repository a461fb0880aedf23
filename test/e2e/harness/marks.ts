import { callOn, type Located } from './locate';

/** Whether a highlight of the document touches the node. Pages can see that much, and so can tests. */
export function isMarked(located: Located): Promise<boolean> {
  return callOn(located, function () {
    const { CSS } = this.ownerDocument.defaultView ?? window;
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) {
        const live = this.ownerDocument.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (!live.collapsed && live.intersectsNode(this)) return true;
      }
    }
    return false;
  });
}
