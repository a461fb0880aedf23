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

/** Adds `next`, which begins no earlier than what is kept; of two that overlap the more exact stays. */
function keep(kept: Indicator[], next: Indicator): void {
  let last = kept[kept.length - 1];
  while (last !== undefined && last.end > next.start) {
    if (RANKS[next.kind] <= RANKS[last.kind]) return;
    kept.pop();
    last = kept[kept.length - 1];
  }
  kept.push(next);
}

/** Two lists in order of start as one without overlaps. */
function merged(a: readonly Indicator[], b: readonly Indicator[]): Indicator[] {
  const kept: Indicator[] = [];
  let next = 0;
  for (const one of a) {
    for (let other = b[next]; other !== undefined && other.start < one.start; other = b[next]) {
      keep(kept, other);
      next++;
    }
    keep(kept, one);
  }
  for (; next < b.length; next++) {
    const other = b[next];
    if (other !== undefined) keep(kept, other);
  }
  return kept;
}

/**
 * What several scanners found, each in order of start and without overlaps, as one list in that
 * order and without overlaps: of two that overlap the more exact stays.
 */
export function withoutOverlaps(lists: readonly Indicator[][]): Indicator[] {
  let all: Indicator[] = [];
  for (const list of lists) {
    if (list.length > 0) all = all.length === 0 ? list : merged(all, list);
  }
  return all;
}
