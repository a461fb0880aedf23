/** Items that are sorted or merged between two moments at which the work may pause. */
const RUN = 512;

type Compare<Item> = (one: Item, other: Item) => number;

/**
 * Items in order, as `Array.sort` gives them (equal ones keep theirs), step by step: short runs are
 * sorted and then merged two by two.
 */
export function* sortedInSteps<Item>(
  items: readonly Item[],
  compare: Compare<Item>,
): Generator<void, Item[]> {
  let runs: Item[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: Compare<Item>,
): Generator<void, Item[]> {
  const merged: Item[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const [one, other] = [left[l], right[r]];
    if (other === undefined || (one !== undefined && compare(one, other) <= 0)) {
      if (one !== undefined) merged.push(one);
      l++;
    } else {
      merged.push(other);
      r++;
    }
    if (merged.length % RUN === 0) yield;
  }
  return merged;
}
