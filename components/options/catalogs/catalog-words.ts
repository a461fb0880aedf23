import type { CatalogInfo, RemovedCatalog } from '@/data/messages';
import { locale } from '@/data/words/language';
import { plural, t } from '@/data/words/words';
import { formatBytes } from '../../ui/format';

/** `13,312 files · 8 COM objects · data of 2021-11 · 12.4 MB on disk`. */
export function factWords(catalog: CatalogInfo): string {
  const facts = [
    plural('options.catalogs.files', catalog.files),
    catalog.comObjects === 0
      ? undefined
      : plural('options.catalogs.comObjects', catalog.comObjects),
    catalog.dataDate === undefined
      ? t('options.catalogs.noDataDate')
      : t('options.catalogs.dataDate', { date: catalog.dataDate }),
    catalog.bytes === 0
      ? undefined
      : t('options.catalogs.onDisk', { size: formatBytes(catalog.bytes) }),
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

export function recordWords(count: number): string {
  return plural('options.records', count);
}

/** Until when a removed catalog can be brought back, and what its going frees. */
export function removedWords({ until, bytes }: RemovedCatalog): string {
  const time = new Date(until).toLocaleTimeString(locale(), {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return t('options.catalogs.until', { time, size: formatBytes(bytes) });
}
