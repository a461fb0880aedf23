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
import { needsProof, type Proofs, proveAll, provenColumns } from './verify';

export interface Lookup {
  /**
   * How the places of each key are marked, in order; null where there is nothing to say. Synchronous,
   * from the indexes alone: thousands of keys take a few milliseconds. Of ssdeep digests it knows
   * those of catalogs whose digests are loaded.
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
    find: (keys, limit) => findAll(tools, keys, limit),
    together: (name, hash) => noteOfPair(catalogs, name, hash),
  };
}

/** A key with what the indexes give for it, best first. */
interface Gathered {
  asked: IndicatorKey;
  sorted: Candidate[];
}

async function findAll(
  tools: MarkTools,
  keys: readonly IndicatorKey[],
  limit: number,
): Promise<Finding[]> {
  if (keys.some(({ kind }) => kind === 'ssdeep')) {
    await Promise.all(tools.catalogs.map((catalog) => catalog.loadDigests?.()));
  }
  const gathered = keys.map((asked): Gathered => {
    const { catalogs, similar } = tools;
    const found = asked.kind === 'ssdeep' ? similar.nearest(asked.key) : gather(catalogs, asked);
    return { asked, sorted: sortCandidates(found) };
  });
  const claims = gathered.flatMap(({ asked, sorted }) =>
    needsProof(asked)
      ? sorted.slice(0, proofsWanted(asked, limit)).map((candidate) => ({ candidate, asked }))
      : [],
  );
  const proofs = await proveAll(claims);
  const findings: Finding[] = [];
  for (const one of gathered) {
    const matches = needsProof(one.asked) ? await proven(one, proofs, limit) : one.sorted;
    const finding = toFinding(tools, one.asked, matches, limit);
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}

/** A truncated hash is counted: every one of its candidates is confirmed. */
function proofsWanted({ kind }: IndicatorKey, limit: number): number {
  return kind === 'hash-prefix' ? Number.POSITIVE_INFINITY : limit;
}

/**
 * The confirmed candidates, as many as are wanted; those after them stay, unread, so that the number
 * of records that share an imphash is known.
 */
async function proven(
  { asked, sorted }: Gathered,
  proofs: Proofs,
  limit: number,
): Promise<Candidate[]> {
  const confirmed: Candidate[] = [];
  let next = 0;
  while (next < sorted.length && confirmed.length < proofsWanted(asked, limit)) {
    const candidate = sorted[next++];
    if (candidate === undefined) break;
    const by = proofs.get(candidate) ?? (await provenColumns(candidate, asked));
    if (by.length > 0) confirmed.push({ ...candidate, by });
  }
  if (confirmed.length === 0) return [];
  return sortCandidates(confirmed).concat(sorted.slice(next));
}

function toFinding(
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
