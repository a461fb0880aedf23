import type { LoadedCatalog } from '../catalog-index';
import type { MarkKind } from '../finding';
import { type Candidate, collect, hitsBy } from '../located';
import { finish, runSliced } from '../sliced';
import { makeSimilar, type Similar } from './similar';

/**
 * The digests of all catalogs, loaded and made ready at the first question (some 60 ms for 10,000
 * records, in slices): most pages hold none.
 */
export class SimilarFiles {
  private similar: readonly Similar[] = [];
  private making: Promise<void> | undefined;

  constructor(private readonly catalogs: readonly LoadedCatalog[]) {}

  /**
   * Makes digests comparable; until then nothing is similar.
   * @throws {Error} with a sentence, where the digests of a catalog are damaged.
   */
  prepare(): Promise<void> {
    this.making ??= this.make().catch((error: unknown) => {
      this.making = undefined;
      throw error;
    });
    return this.making;
  }

  /** Files whose digest scores above 0 against `digest`, with their scores; one a record id. */
  nearest(digest: string): Candidate[] {
    const scores = new Map<LoadedCatalog, Map<number, number>>();
    this.similar.forEach((similar, i) => {
      const catalog = this.catalogs[i];
      if (catalog === undefined) return;
      const rows = similar.nearest(digest).map(({ record, score }) => [record, score] as const);
      scores.set(catalog, new Map(rows));
    });
    const candidates = finish(
      collect(this.catalogs, (catalog) =>
        hitsBy([...(scores.get(catalog)?.keys() ?? [])], 'ssdeep'),
      ),
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

  private async make(): Promise<void> {
    await Promise.all(this.catalogs.map((catalog) => catalog.loadDigests?.()));
    this.similar = await runSliced(makeAll(this.catalogs));
  }
}

/** Digests that are taken between two moments at which the work may pause. */
const STRIDE = 1024;

function* makeAll(catalogs: readonly LoadedCatalog[]): Generator<void, Similar[]> {
  const similar: Similar[] = [];
  for (const { index } of catalogs) {
    const digests: string[] = [];
    for (let record = 0; record < index.count; record++) {
      if (record % STRIDE === 0) yield;
      digests.push(index.digest(record));
    }
    similar.push(yield* makeSimilar(digests));
  }
  return similar;
}
