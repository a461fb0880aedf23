import type { MatchedBy } from './finding';
import type { Candidate } from './located';
import { sortedInSteps } from './search/sorted-in-steps';
import { compareVersionKeys, type VersionKey, versionKey } from './version-order';

/** Candidates that are ranked between two moments at which the work may pause. */
const STRIDE = 64;

/** How much a match says: the whole file, the signed image, its imports, its signer, its name. */
const RANK: Record<MatchedBy, number> = {
  md5: 0,
  sha1: 0,
  sha256: 0,
  sha384: 0,
  sha512: 0,
  clsid: 0,
  page: 0,
  pesha1: 1,
  pesha256: 1,
  imphash: 2,
  ssdeep: 3,
  thumbprint: 4,
  serial: 5,
  path: 6,
  name: 7,
};

/** Rank of the strongest way in which a record matched; 0 is the strongest. */
export function rankOf(by: readonly MatchedBy[]): number {
  return Math.min(...by.map((one) => RANK[one]));
}

const OF_CONTENT: ReadonlySet<MatchedBy> = new Set(['md5', 'sha1', 'sha256', 'sha384', 'sha512']);

/** Whether a record matched by a hash of the whole file: all that match one such hash hold the same bytes. */
export function isOfContent(by: readonly MatchedBy[]): boolean {
  return by.some((one) => OF_CONTENT.has(one));
}

/**
 * Best match first; of equal matches the higher score, then by name, then the newest version. Step by
 * step: thousands of files have one signer.
 */
export function* sortCandidates(candidates: readonly Candidate[]): Generator<void, Candidate[]> {
  const ranked: Ranked[] = [];
  for (const candidate of candidates) {
    const { by, headline } = candidate;
    by.sort((a, b) => RANK[a] - RANK[b]);
    const version = headline.fileVersion;
    ranked.push({
      candidate,
      rank: rankOf(by),
      name: headline.name.toLowerCase(),
      version: version === undefined ? undefined : versionKey(version),
    });
    if (ranked.length % STRIDE === 0) yield;
  }
  const sorted = yield* sortedInSteps(ranked, compareRanked);
  return sorted.map(({ candidate }) => candidate);
}

interface Ranked {
  candidate: Candidate;
  rank: number;
  name: string;
  version: VersionKey | undefined;
}

function compareRanked(a: Ranked, b: Ranked): number {
  return (
    a.rank - b.rank ||
    (b.candidate.score ?? 0) - (a.candidate.score ?? 0) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
    compareVersionKeys(b.version, a.version)
  );
}
