/** What a card belongs to. */
export interface Anchor {
  /** A node of the page there: tells in which dialog or full-screen element the card has to stand. */
  node: Node;
  /** Where it is now, a box for every line; none where it is gone. */
  boxes: () => DOMRect[];
  /** Where the pointer was, if it was there. */
  point?: { x: number; y: number };
}

/**
 * The box that a card must not cover: as wide as the line under the pointer, where the card is to
 * begin, and as high as all lines.
 */
export function boxOf({ boxes, point }: Anchor): DOMRect | undefined {
  const lines = boxes();
  const [first] = lines;
  if (!first) return undefined;
  const line =
    lines.find(({ top, bottom }) => point && point.y >= top && point.y <= bottom) ?? first;
  const top = Math.min(...lines.map((box) => box.top));
  const bottom = Math.max(...lines.map((box) => box.bottom));
  return new DOMRect(line.left, top, line.width, bottom - top);
}
