import type { MatchedBy } from './finding';
import type { Candidate } from './located';
import { compareVersions } from './version-order';

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

/** Best match first; of equal matches the higher score, then by name, then the newest version. */
export function sortCandidates(candidates: Candidate[]): Candidate[] {
  for (const { by } of candidates) by.sort((a, b) => RANK[a] - RANK[b]);
  return candidates
    .map((candidate) => ({
      candidate,
      rank: rankOf(candidate.by),
      name: candidate.headline.name.toLowerCase(),
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (b.candidate.score ?? 0) - (a.candidate.score ?? 0) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
        compareVersions(b.candidate.headline.fileVersion, a.candidate.headline.fileVersion),
    )
    .map(({ candidate }) => candidate);
}
