import type { CatalogLabel } from './finding';

/** `a, b and c`; beyond `most` the rest is counted. */
export function listed(words: readonly string[], most = 3): string {
  const shown = words.slice(0, most);
  const rest = words.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${counted(rest, 'other')}`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** `1 record`, `2,109 records`. */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}

/** `the catalog of 2021-11`; without dates the names of the catalogs. */
export function catalogWords(labels: readonly CatalogLabel[]): string {
  const dates = [...new Set(labels.map(({ dataDate }) => dataDate))];
  const known = dates.filter((date) => date !== undefined);
  if (labels.length === 1 && known.length === 1) return `the catalog of ${known[0]}`;
  if (known.length === dates.length && known.length > 0) {
    return known.length === 1
      ? `the catalogs of ${known[0]}`
      : `the catalogs of ${listed(known.sort())}`;
  }
  if (labels.length === 0) return 'any catalog';
  const names = labels.map(({ name, dataDate }) =>
    dataDate === undefined ? name : `${name} (${dataDate})`,
  );
  return labels.length === 1 ? `the catalog ${names[0]}` : `the catalogs ${listed(names)}`;
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
