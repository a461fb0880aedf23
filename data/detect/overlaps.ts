import type { Found } from './found';
import type { IndicatorKind } from './indicator';

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

/** In order of start, without overlaps; of two that overlap the more exact stays. */
export function withoutOverlaps(found: Found[]): Found[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const next of found) {
    let last = kept.at(-1);
    while (last !== undefined && last.end > next.start && RANKS[next.kind] > RANKS[last.kind]) {
      kept.pop();
      last = kept.at(-1);
    }
    if (last === undefined || last.end <= next.start) kept.push(next);
  }
  return kept;
}
