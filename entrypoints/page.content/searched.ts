import { searchedCatalogs } from '@/components/ui/searched-catalogs';
import type { CatalogLabel, Finding } from '@/data/catalog/finding';
import type { Ask } from '@/data/messages';

/** The catalogs that were searched, for a card without a record, which names them; else none. */
export async function searchedFor(ask: Ask, findings: readonly Finding[]): Promise<CatalogLabel[]> {
  if (findings.some(({ matches }) => matches.length > 0)) return [];
  return searchedCatalogs(ask);
}
