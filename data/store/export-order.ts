import type { Sections } from './sections';
import type { StringInterner } from './string-interner';
import { toPlanes } from './typed-columns';

/**
 * Numbers of the names in the order of their lower-case forms, so that prefixes are found by bisection.
 * Linkers tell case apart, people who search do not.
 */
export function exportOrder(names: StringInterner): Sections {
  const folded = Array.from({ length: names.count }, (_, number) =>
    names.text(number).toLowerCase(),
  );
  const order = Uint32Array.from(folded.keys());
  order.sort((one, other) => compare(folded[one] ?? '', folded[other] ?? '') || one - other);
  return { order: toPlanes(order) };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
