import type { CatalogInfo, RemovedCatalog } from '@/data/messages';
import { formatBytes, plural } from '../../ui/format';

/** `13,312 files · 8 COM objects · data of 2021-11 · 12.4 MB on disk`. */
export function factWords(catalog: CatalogInfo): string {
  const facts = [
    plural(catalog.files, { one: '# file', other: '# files' }),
    catalog.comObjects === 0
      ? undefined
      : plural(catalog.comObjects, { one: '# COM object', other: '# COM objects' }),
    catalog.dataDate === undefined ? 'date of the data not known' : `data of ${catalog.dataDate}`,
    catalog.bytes === 0 ? undefined : `${formatBytes(catalog.bytes)} on disk`,
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

export function recordWords(count: number): string {
  return plural(count, { one: '# record', other: '# records' });
}

/** Until when a removed catalog can be brought back, and what its going frees. */
export function removedWords({ until, bytes }: RemovedCatalog): string {
  const time = new Date(until).toLocaleTimeString('en', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return `It can be brought back until ${time}; then its ${formatBytes(bytes)} are freed.`;
}
