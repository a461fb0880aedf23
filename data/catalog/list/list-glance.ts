import type { IndicatorKey } from '@/data/detect/indicator';
import type { Finding } from '../finding';
import { gather } from '../gather';
import type { MarkTools } from '../marks';
import { sortCandidates } from '../ranking';
import { runSliced } from '../sliced';
import { toFinding } from '../to-finding';

/**
 * Findings from the indexes alone, in the order of `keys`, of those that have any: each with its best
 * match, and its notes without the records they speak of. Some 30 µs a key. A hash rests on the 48
 * bits that an index holds until `find` confirms it.
 */
export function glance(tools: MarkTools, keys: readonly IndicatorKey[]): Promise<Finding[]> {
  return runSliced(glances(tools, keys));
}

function* glances(tools: MarkTools, keys: readonly IndicatorKey[]): Generator<void, Finding[]> {
  const findings: Finding[] = [];
  for (const asked of keys) {
    const { catalogs, similar } = tools;
    const found =
      asked.kind === 'ssdeep' ? similar.nearest(asked.key) : yield* gather(catalogs, asked);
    const finding = toFinding(tools, asked, yield* sortCandidates(found), 1);
    if (finding !== undefined) {
      const notes = finding.notes.map(({ records: _, ...note }) => note);
      findings.push({ ...finding, notes });
    }
    yield;
  }
  return findings;
}
