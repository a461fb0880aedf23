import type { Rect } from '@floating-ui/dom';

/** Between two cards. */
const GAP_PX = 8;

interface Spot {
  x: number;
  y: number;
}

/**
 * Where a box stands free of others and within `sight`, as near as possible to where it is; where it
 * is, if there is no such place.
 */
export function freePlace(box: Rect, others: readonly Rect[], sight: Rect): Spot {
  const xs = [box.x];
  const ys = [box.y];
  for (const { x, y, width, height } of others) {
    xs.push(x + width + GAP_PX, x - box.width - GAP_PX, x);
    ys.push(y + height + GAP_PX, y - box.height - GAP_PX, y);
  }
  const spots = xs.flatMap((x) => ys.map((y) => ({ x, y })));
  const distance = ({ x, y }: Spot) => Math.hypot(x - box.x, y - box.y);
  const isFree = ({ x, y }: Spot) => {
    const moved = { x, y, width: box.width, height: box.height };
    return isWithin(moved, sight) && !others.some((other) => overlap(moved, other));
  };
  return spots.sort((one, other) => distance(one) - distance(other)).find(isFree) ?? box;
}

function isWithin(box: Rect, view: Rect): boolean {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return (
    box.x >= view.x &&
    box.y >= view.y &&
    right <= view.x + view.width &&
    bottom <= view.y + view.height
  );
}

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
