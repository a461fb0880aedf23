import type { IndicatorKey } from '@/data/detect/indicator';
import type { LoadedCatalog } from './catalog-index';
import { fileNameOf } from './directories';
import type { Finding, MarkKind, Note } from './finding';
import { gather } from './gather';
import { readIndexes, readWholeIndexes } from './index-keys';
import { glance } from './list/list-glance';
import type { Candidate } from './located';
import { type MarkTools, markOf } from './marks';
import { ExpectedPlaces } from './notes/expected-places';
import { Masquerades } from './notes/masquerade';
import { noteOfPair } from './notes/pair-notes';
import { sortCandidates } from './ranking';
import { SimilarFiles } from './similar/similar-files';
import { runSliced, turn } from './sliced';
import { namesCompared, toFinding } from './to-finding';
import { needsProof, type Proofs, proveAll, provenColumns } from './verify';

export interface Lookup {
  /**
   * How the places of each key are marked, in order; null where there is nothing to say. From the
   * indexes alone and in slices: thousands of keys take a few milliseconds.
   */
  marks(keys: readonly IndicatorKey[]): Promise<(MarkKind | null)[]>;
  /**
   * Findings of the keys that have any, in order, each with at most `limit` matches, best first.
   * A match by hash is confirmed by the whole hash in its record; where the record's shard is damaged,
   * the 48 bits that the index holds must do.
   */
  find(keys: readonly IndicatorKey[], limit: number): Promise<Finding[]>;
  /**
   * The best match and the notes of the keys that have any, in order, from the indexes alone and in
   * slices: for long lists, whose hashes `find` then confirms.
   */
  glance(keys: readonly IndicatorKey[]): Promise<Finding[]>;
  /**
   * What to note where a name (or path) and a hash stand together, such as in one row of a table;
   * undefined where they belong together, and where the catalogs know neither.
   */
  together(name: IndicatorKey, hash: IndicatorKey): Promise<Note | undefined>;
}

/** Look-up over catalogs in the order that the person set: the first one that has a record wins. */
export function createLookup(
  catalogs: readonly LoadedCatalog[],
  similar = new SimilarFiles(catalogs),
): Lookup {
  const tools: MarkTools = {
    catalogs,
    masquerades: new Masquerades(catalogs),
    places: new ExpectedPlaces(catalogs),
    similar,
  };
  return {
    async marks(keys) {
      await prepare(tools, keys);
      return runSliced(markAll(tools, keys));
    },
    async find(keys, limit) {
      await prepare(tools, keys);
      return findAll(tools, keys, limit);
    },
    async glance(keys) {
      await readWholeIndexes(catalogs);
      await prepare(tools, keys);
      return glance(tools, keys);
    },
    async together(name, hash) {
      await readIndexes(catalogs, [name, hash]);
      return noteOfPair(catalogs, name, hash);
    },
  };
}

/** Makes ready, in slices, what these keys need. */
async function prepare(
  { catalogs, similar, masquerades }: MarkTools,
  keys: readonly IndicatorKey[],
): Promise<void> {
  await readIndexes(catalogs, keys);
  if (keys.some(({ kind }) => kind === 'ssdeep')) await similar.prepare();
  await masquerades.prepare(namesOf(keys));
}

function* namesOf(keys: readonly IndicatorKey[]): Generator<string> {
  for (const { kind, key } of keys) {
    if (kind === 'file-name') yield key;
    else if (kind === 'file-path') yield fileNameOf(key);
  }
}

/** Keys that are marked between two moments at which the work may pause. */
const STRIDE = 16;

function* markAll(
  tools: MarkTools,
  keys: readonly IndicatorKey[],
): Generator<void, (MarkKind | null)[]> {
  const marks: (MarkKind | null)[] = [];
  for (const key of keys) {
    marks.push(markOf(tools, key));
    if (marks.length % STRIDE === 0) yield;
  }
  return marks;
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
  const gathered = await runSliced(gatherAll(tools, keys));
  const claims = gathered.flatMap(({ asked, sorted }) =>
    needsProof(asked)
      ? sorted.slice(0, proofsWanted(asked, limit)).map((candidate) => ({ candidate, asked }))
      : [],
  );
  const proofs = await proveAll(claims);
  const findings: Finding[] = [];
  for (const one of gathered) {
    await turn();
    const matches = needsProof(one.asked) ? await proven(one, proofs, limit) : one.sorted;
    await readIndexes(tools.catalogs, namesCompared(one.asked, matches));
    const finding = toFinding(tools, one.asked, matches, limit);
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}

function* gatherAll(
  { catalogs, similar }: MarkTools,
  keys: readonly IndicatorKey[],
): Generator<void, Gathered[]> {
  const gathered: Gathered[] = [];
  for (const asked of keys) {
    const found =
      asked.kind === 'ssdeep' ? similar.nearest(asked.key) : yield* gather(catalogs, asked);
    gathered.push({ asked, sorted: yield* sortCandidates(found) });
    yield;
  }
  return gathered;
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
  return (await runSliced(sortCandidates(confirmed))).concat(sorted.slice(next));
}
