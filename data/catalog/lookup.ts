import type { IndicatorKey } from '@/data/detect/indicator';
import type { LoadedCatalog } from './catalog-index';
import { ExpectedPlaces } from './expected-places';
import type { Finding, MarkKind, Match, Note } from './finding';
import { gather } from './gather';
import { keyNotes } from './key-notes';
import type { Candidate } from './located';
import { type MarkTools, markOf } from './marks';
import { Masquerades } from './masquerade';
import { noteOfPair } from './pair-notes';
import { rankOf, sortCandidates } from './ranking';
import { recordNotes } from './record-notes';
import { SimilarFiles } from './similar-files';
import { needsProof, provenColumns, RecordReader } from './verify';

export interface Lookup {
  /**
   * How the places of each key are marked, in order; null where there is nothing to say. Synchronous,
   * from the indexes alone: thousands of keys take a few milliseconds.
   */
  marks(keys: readonly IndicatorKey[]): (MarkKind | null)[];
  /**
   * Findings of the keys that have any, in order, each with at most `limit` matches, best first.
   * A match by hash is confirmed by the whole hash in its record; where the record's shard is damaged,
   * the 48 bits that the index holds must do.
   */
  find(keys: readonly IndicatorKey[], limit: number): Promise<Finding[]>;
  /**
   * What to note where a name (or path) and a hash stand together, such as in one row of a table;
   * undefined where they belong together, and where the catalogs know neither.
   */
  together(name: IndicatorKey, hash: IndicatorKey): Promise<Note | undefined>;
}

/** Look-up over catalogs in the order that the person set: the first one that has a record wins. */
export function createLookup(catalogs: readonly LoadedCatalog[]): Lookup {
  const tools: MarkTools = {
    catalogs,
    masquerades: new Masquerades(catalogs),
    places: new ExpectedPlaces(catalogs),
    similar: new SimilarFiles(catalogs),
  };
  return {
    marks: (keys) => keys.map((key) => markOf(tools, key)),
    async find(keys, limit) {
      const reader = new RecordReader();
      const findings: Finding[] = [];
      for (const key of keys) {
        const finding = await findOne(tools, reader, key, limit);
        if (finding !== undefined) findings.push(finding);
      }
      return findings;
    },
    together: (name, hash) => noteOfPair(catalogs, name, hash),
  };
}

async function findOne(
  tools: MarkTools,
  reader: RecordReader,
  asked: IndicatorKey,
  limit: number,
): Promise<Finding | undefined> {
  const gathered =
    asked.kind === 'ssdeep' ? tools.similar.nearest(asked.key) : gather(tools.catalogs, asked);
  const sorted = sortCandidates(gathered);
  const matches = needsProof(asked) ? await prove(reader, asked, sorted, limit) : sorted;
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

/**
 * Confirms candidates in their records until `limit` are; those after them stay, unread, so that the
 * number of records that share an imphash is known.
 */
async function prove(
  reader: RecordReader,
  asked: IndicatorKey,
  sorted: readonly Candidate[],
  limit: number,
): Promise<Candidate[]> {
  const proven: Candidate[] = [];
  // A truncated hash is counted: every one of its candidates is read.
  const wanted = asked.kind === 'hash-prefix' ? sorted.length : limit;
  let next = 0;
  while (next < sorted.length && proven.length < wanted) {
    const some = sorted.slice(next, next + wanted - proven.length);
    next += some.length;
    const records = await Promise.all(some.map((candidate) => reader.record(candidate)));
    some.forEach((candidate, i) => {
      const record = records[i];
      const by = record === undefined ? candidate.by : provenColumns(record, candidate.by, asked);
      if (by.length > 0) proven.push({ ...candidate, by });
    });
  }
  if (proven.length === 0) return [];
  return sortCandidates(proven).concat(sorted.slice(next));
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
