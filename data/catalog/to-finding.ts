import type { IndicatorKey } from '@/data/detect/indicator';
import type { Finding, Match } from './finding';
import { keyNotes } from './key-notes';
import type { Candidate } from './located';
import type { MarkTools } from './marks';
import { rankOf } from './ranking';
import { recordNotes } from './record-notes';

/**
 * What is answered for a key with these matches, best first, of which `limit` are given; undefined
 * where there is nothing to say.
 */
export function toFinding(
  tools: MarkTools,
  asked: IndicatorKey,
  matches: Candidate[],
  limit: number,
): Finding | undefined {
  const notes = keyNotes(tools, asked, matches);
  const best = matches[0];
  // Of one record much can be said; of thirty variants only what the key itself says.
  if (best !== undefined && isTheOne(matches)) notes.push(...recordNotes(tools.catalogs, best));
  if (matches.length === 0 && notes.length === 0) return undefined;
  return {
    kind: asked.kind,
    key: asked.key,
    matches: matches.slice(0, limit).map(toMatch),
    total: matches.length,
    notes,
  };
}

/** Whether one record is meant: it is alone, or alone in the strongest way of matching. */
function isTheOne(matches: readonly Candidate[]): boolean {
  const [first, second] = matches;
  if (first === undefined) return false;
  return second === undefined || rankOf(first.by) < rankOf(second.by);
}

function toMatch({ headline, by, score, catalog }: Candidate): Match {
  return {
    record: headline,
    by,
    catalog: catalog.label,
    ...(score === undefined ? {} : { score }),
  };
}
