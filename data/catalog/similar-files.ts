import type { LoadedCatalog } from './catalog-index';
import type { MarkKind } from './finding';
import { type Candidate, collect } from './located';
import { createSimilar, type Similar } from './similar';

/**
 * The digests of all catalogs, made ready at the first question (some 60 ms for 10,000 records): most
 * pages hold none.
 */
export class SimilarFiles {
  private similar: Similar[] | undefined;

  constructor(private readonly catalogs: readonly LoadedCatalog[]) {}

  /** Files whose digest scores above 0 against `digest`, with their scores; one a record id. */
  nearest(digest: string): Candidate[] {
    const scores = new Map<LoadedCatalog, Map<number, number>>();
    this.ready().forEach((similar, i) => {
      const catalog = this.catalogs[i];
      if (catalog === undefined) return;
      const rows = similar.nearest(digest).map(({ record, score }) => [record, score] as const);
      scores.set(catalog, new Map(rows));
    });
    const candidates = collect(
      this.catalogs,
      (catalog) =>
        new Map([...(scores.get(catalog)?.keys() ?? [])].map((record) => [record, ['ssdeep']])),
    );
    for (const candidate of candidates) {
      candidate.score = scores.get(candidate.catalog)?.get(candidate.record) ?? 0;
    }
    return candidates;
  }

  /** One file with this very digest is known, several or only similar ones are ambiguous. */
  markOf(digest: string): MarkKind | null {
    const near = this.nearest(digest);
    if (near.length === 0) return null;
    const same = near.filter(({ catalog, record }) => catalog.index.digest(record) === digest);
    return same.length === 1 ? 'known' : 'ambiguous';
  }

  private ready(): Similar[] {
    if (this.similar !== undefined) return this.similar;
    const digests = this.catalogs.map(({ index }) =>
      Array.from({ length: index.count }, (_, record) => index.digest(record)),
    );
    const similar = digests.map(createSimilar);
    // Catalogs that load their digests later have none yet: then the next question looks anew.
    if (digests.some((list) => list.some((digest) => digest !== ''))) this.similar = similar;
    return similar;
  }
}
