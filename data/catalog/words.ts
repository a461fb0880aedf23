import { formatList } from '@/data/words/formats';
import { plural, t } from '@/data/words/words';
import type { CatalogLabel } from './finding';

/** `a, b, and c`; beyond `most` the rest is counted. */
export function listed(words: readonly string[], most = 3): string {
  const shown = words.slice(0, most);
  const rest = words.length - shown.length;
  if (rest > 0) shown.push(plural('catalog.others', rest));
  return formatList(shown, 'conjunction');
}

/** `the catalog of 2021-11`; without dates the names of the catalogs. */
export function catalogWords(labels: readonly CatalogLabel[]): string {
  const dates = [...new Set(labels.map(({ dataDate }) => dataDate))];
  const known = dates.filter((date) => date !== undefined);
  if (known.length === dates.length && known.length > 0) {
    return plural('catalog.where.ofDate', labels.length, { dates: listed(known.sort()) });
  }
  if (labels.length === 0) return t('catalog.where.none');
  const names = labels.map(({ name, dataDate: date }) =>
    date === undefined ? name : t('catalog.where.dated', { name, date }),
  );
  return plural('catalog.where.named', labels.length, { names: listed(names) });
}

/** The word that stands most often, and its share of those that are known. */
export function commonest(
  words: readonly (string | undefined)[],
): { word: string; share: number } | undefined {
  const counts = new Map<string, number>();
  let known = 0;
  for (const word of words) {
    if (word === undefined) continue;
    known++;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let best: { word: string; share: number } | undefined;
  for (const [word, count] of counts) {
    if (best === undefined || count / known > best.share) best = { word, share: count / known };
  }
  return best;
}
