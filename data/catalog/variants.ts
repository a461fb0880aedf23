import { toNameKey } from '@/data/detect/keys';
import type { LoadedCatalog } from './catalog-index';
import type { Headline } from './finding';
import { type Candidate, collect, hitsBy } from './located';
import { finish } from './sliced';
import { compareNumbers, compareVersions, versionNumbers } from './version-order';

/** Records of a file name (any case) in all catalogs, newest version first; one a record id. */
export function variantsOf(catalogs: readonly LoadedCatalog[], name: string): Candidate[] {
  const key = toNameKey(name);
  return finish(collect(catalogs, ({ index }) => hitsBy(index.findName(key), 'name')))
    .filter(({ headline }) => headline.kind === 'file')
    .sort((a, b) => newestFirst(a.headline, b.headline));
}

/** Order of two records of one name: newest version first, then by path. */
export function newestFirst(a: Headline, b: Headline): number {
  return (
    compareVersions(b.fileVersion, a.fileVersion) ||
    (a.path ?? '').localeCompare(b.path ?? '', 'en')
  );
}

/** The variants whose version is nearest to `version` (the newest ones where it is unknown). */
export function nearestInVersion(
  variants: readonly Headline[],
  version: string | undefined,
  most: number,
): Headline[] {
  if (version === undefined) return variants.slice(0, most);
  const wanted = versionNumbers(version);
  return variants
    .map((headline) => ({
      headline,
      distance: distance(versionNumbers(headline.fileVersion ?? ''), wanted),
    }))
    .sort((a, b) => compareNumbers(a.distance, b.distance))
    .slice(0, most)
    .map(({ headline }) => headline);
}

/** Differences part by part: the first differing part decides. */
function distance(a: readonly number[], b: readonly number[]): number[] {
  const length = Math.max(a.length, b.length);
  return Array.from({ length }, (_, i) => Math.abs((a[i] ?? 0) - (b[i] ?? 0)));
}
