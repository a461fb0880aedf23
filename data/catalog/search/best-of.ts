/**
 * The `limit` items with the most points, best first; of equal ones the smaller item comes first.
 * Points are asked once for each item.
 */
export function bestOf(
  items: readonly number[],
  points: (item: number) => number,
  limit: number,
): number[] {
  const best: { item: number; points: number }[] = [];
  for (const item of items) {
    const own = points(item);
    const last = best[best.length - 1];
    if (best.length === limit && last !== undefined && !isBefore(own, item, last)) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = best[middle];
      if (other === undefined || isBefore(own, item, other)) high = middle;
      else low = middle + 1;
    }
    best.splice(low, 0, { item, points: own });
    if (best.length > limit) best.pop();
  }
  return best.map(({ item }) => item);
}

function isBefore(points: number, item: number, other: { item: number; points: number }): boolean {
  return points > other.points || (points === other.points && item < other.item);
}
