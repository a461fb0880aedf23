/** What a card belongs to. */
export interface Anchor {
  /** A node of the page there: tells in which dialog or full-screen element the card has to stand. */
  node: Node;
  /** Where it is now, a box for every line; none where it is gone. */
  boxes: () => DOMRect[];
  /** Where the pointer was, if it was there. */
  point?: { x: number; y: number };
}

/** The box that a card must not cover. */
export interface AnchorBox {
  /** As wide as the line under the pointer, where the card is to begin; as high as all lines. */
  box: DOMRect;
  /** Text before and after it stands on the same line, so that a card may stand beside it. */
  isOneLine: boolean;
}

/** Where an anchor is; undefined where it is gone. */
export function boxOf({ boxes, point }: Anchor): AnchorBox | undefined {
  const lines = boxes();
  const [first] = lines;
  if (!first) return undefined;
  const isPointed = ({ top, bottom }: DOMRect) => point && point.y >= top && point.y <= bottom;
  const line = lines.find(isPointed) ?? first;
  const top = Math.min(...lines.map((box) => box.top));
  const bottom = Math.max(...lines.map((box) => box.bottom));
  const isOneLine = bottom - top < 1.5 * line.height;
  // Text in several elements has a box for each of them, also on one line.
  const middle = (line.top + line.bottom) / 2;
  const onLine = lines.filter((box) => box.top <= middle && box.bottom >= middle);
  const left = Math.min(...onLine.map((box) => box.left));
  const right = Math.max(...onLine.map((box) => box.right));
  return { box: new DOMRect(left, top, right - left, bottom - top), isOneLine };
}
