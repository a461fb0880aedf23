import type { IndicatorKey } from '@/data/detect/indicator';
import type { SearchRow } from '@/data/messages';
import type { Holders, LoadedCatalog } from '../catalog-index';
import type { MatchedBy } from '../finding';
import { endsOf, gather } from '../gather';
import type { Candidate } from '../located';
import { sortCandidates } from '../ranking';
import type { SimilarFiles } from '../similar/similar-files';
import { runSliced, turn } from '../sliced';
import { variantsOf } from '../variants';
import { INDEXED_DIGITS, needsProof, provenColumns } from '../verify';
import type { AskedFilter } from './search-holders';

/**
 * All records that a hash, the start of one, a serial number or a digest leads to, best first. What
 * is longer than the 12 characters that the index holds is confirmed by the records.
 */
export async function hashCandidates(
  catalogs: readonly LoadedCatalog[],
  similar: SimilarFiles,
  asked: IndicatorKey,
): Promise<Candidate[]> {
  if (asked.kind === 'ssdeep') await similar.prepare();
  const candidates = await runSliced(sorted(catalogs, similar, asked));
  return needsProof(asked) ? confirmed(candidates, asked) : candidates;
}

function* sorted(
  catalogs: readonly LoadedCatalog[],
  similar: SimilarFiles,
  asked: IndicatorKey,
): Generator<void, Candidate[]> {
  const found =
    asked.kind === 'ssdeep'
      ? similar.nearest(asked.key)
      : yield* gather(catalogs, asked, Number.POSITIVE_INFINITY);
  return yield* sortCandidates(found);
}

/**
 * Candidates without the columns that do not hold the key. Where they share the digits of the index,
 * one record speaks for all: two hashes of one kind never share 48 bits by chance.
 */
async function confirmed(candidates: Candidate[], asked: IndicatorKey): Promise<Candidate[]> {
  const isShared = endsOf(asked.key).head.length >= INDEXED_DIGITS;
  const known = new Map<MatchedBy, boolean>();
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const unknown = candidate.by.filter((column) => !isShared || !known.has(column));
    if (unknown.length > 0) {
      const proven = await provenColumns({ ...candidate, by: unknown }, asked);
      for (const column of unknown) known.set(column, proven.includes(column));
    }
    await turn();
    const by = candidate.by.filter((column) => known.get(column));
    if (by.length > 0) kept.push({ ...candidate, by });
  }
  return kept;
}

/** Rows of the candidates of a hash, at most `limit`; each record that is shown confirms it. */
export async function hashRows(
  catalogs: readonly LoadedCatalog[],
  asked: IndicatorKey,
  candidates: readonly Candidate[],
  limit: number,
): Promise<{ rows: SearchRow[]; total: number }> {
  const rows: SearchRow[] = [];
  let total = candidates.length;
  for (const candidate of candidates) {
    if (rows.length === limit) break;
    await turn();
    const { headline, catalog } = candidate;
    const by = needsProof(asked) ? await provenColumns(candidate, asked) : candidate.by;
    const [field] = by;
    if (field === undefined) {
      total--;
      continue;
    }
    const text = shownText(candidate, asked);
    rows.push({
      record: headline,
      catalog: catalog.label,
      variants: variantsOf(catalogs, headline.name).length,
      matched: { field, text, ranges: asked.kind === 'ssdeep' ? [] : [[0, text.length]] },
    });
  }
  return { rows, total };
}

/** The candidates of a hash as a filter of what the rest of a query finds. */
export function hashFilter(
  catalogs: readonly LoadedCatalog[],
  asked: IndicatorKey,
  candidates: readonly Candidate[],
): AskedFilter {
  const found = catalogs.map((catalog): Holders => {
    const own = candidates.filter((candidate) => candidate.catalog === catalog);
    const texts = new Map(own.map((each) => [each.record, shownText(each, asked)]));
    return {
      any: texts.size > 0,
      has: (record) => texts.has(record),
      text: (record) => texts.get(record),
    };
  });
  return { field: candidates[0]?.by[0] ?? 'md5', value: asked.key, found };
}

/** What was asked for, and of a digest the one that it is similar to. */
function shownText({ catalog, record }: Candidate, { kind, key }: IndicatorKey): string {
  return kind === 'ssdeep' ? catalog.index.digest(record) : key.replace(/…$/, '');
}
