import type { Indicator, IndicatorKind } from './indicator';

/** What identifies more exactly wins where two overlap; a path wins over what its directories hold. */
const RANKS: Record<IndicatorKind, number> = {
  'catalog-link': 7,
  ssdeep: 6,
  'file-path': 5,
  clsid: 4,
  hash: 4,
  serial: 4,
  'hash-prefix': 3,
  'file-name': 1,
};

/** Two lists in order of start as one. */
function merged(a: Indicator[], b: Indicator[]): Indicator[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all: Indicator[] = [];
  let next = 0;
  for (const one of a) {
    for (let other = b[next]; other !== undefined && other.start < one.start; other = b[next]) {
      all.push(other);
      next++;
    }
    all.push(one);
  }
  for (; next < b.length; next++) {
    const other = b[next];
    if (other !== undefined) all.push(other);
  }
  return all;
}

/**
 * What several scanners found, each in order of start, as one list in that order and without
 * overlaps: of two that overlap the more exact stays.
 */
export function withoutOverlaps(lists: Indicator[][]): Indicator[] {
  const all = lists.reduce(merged, []);
  const kept: Indicator[] = [];
  let last: Indicator | undefined;
  for (const next of all) {
    while (last !== undefined && last.end > next.start && RANKS[next.kind] > RANKS[last.kind]) {
      kept.pop();
      last = kept.at(-1);
    }
    if (last !== undefined && last.end > next.start) continue;
    kept.push(next);
    last = next;
  }
  return kept;
}
