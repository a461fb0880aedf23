interface Point {
  x: number;
  y: number;
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/**
 * Whether a point lies between mark and card: in the convex hull of both boxes. The pointer may take
 * any straight way from the one to the other without closing the card.
 */
export function isOnTheWay(point: Point, mark: Box, card: Box): boolean {
  const hull = convexHull([...corners(mark), ...corners(card)]);
  return hull.every((from, at) => {
    const to = hull[(at + 1) % hull.length];
    return !to || cross(from, to, point) >= 0;
  });
}

function corners({ left, right, top, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Positive where `c` lies left of the way from `a` to `b` in mathematical orientation. */
function cross(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Monotone chain (Andrew 1979); the corners in counterclockwise order. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function chain(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [a, b] = hull.slice(-2);
      if (!a || !b || cross(a, b, point) > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull.slice(0, -1);
}
