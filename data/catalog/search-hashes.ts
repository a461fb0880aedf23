import type { IndicatorKey } from '@/data/detect/indicator';
import type { SearchRow } from '@/data/messages';
import type { LoadedCatalog } from './catalog-index';
import { gather } from './gather';
import type { Candidate } from './located';
import { sortCandidates } from './ranking';
import { runSliced } from './sliced';
import { variantsOf } from './variants';
import { needsProof, provenColumns } from './verify';

function* sorted(
  catalogs: readonly LoadedCatalog[],
  asked: IndicatorKey,
): Generator<void, Candidate[]> {
  return yield* sortCandidates(yield* gather(catalogs, asked));
}

/**
 * Rows of the records of which a hash or thumbprint starts with `hex`, best first; beyond the 12
 * characters that the index holds the records themselves confirm it.
 */
export async function hashRows(
  catalogs: readonly LoadedCatalog[],
  hex: string,
  limit: number,
): Promise<{ rows: SearchRow[]; total: number }> {
  const asked = { kind: 'hash-prefix', key: `${hex}…` } as const;
  const candidates = await runSliced(sorted(catalogs, asked));
  const rows: SearchRow[] = [];
  let total = candidates.length;
  for (const candidate of candidates) {
    if (rows.length === limit) break;
    const { headline, catalog } = candidate;
    const by = needsProof(asked) ? await provenColumns(candidate, asked) : candidate.by;
    const [field] = by;
    if (field === undefined) {
      total--;
      continue;
    }
    rows.push({
      record: headline,
      catalog: catalog.label,
      variants: variantsOf(catalogs, headline.name).length,
      matched: { field, text: hex, ranges: [[0, hex.length]] },
    });
  }
  return { rows, total };
}
