import { type Searched, searchedCatalogs } from '@/components/ui/searched-catalogs';
import type { Finding } from '@/data/catalog/finding';
import type { Ask } from '@/data/messages';

/** The catalogs that were searched, for a card without a record, which names them. */
export async function searchedFor(
  ask: Ask,
  findings: readonly Finding[],
): Promise<Searched | undefined> {
  if (findings.some(({ matches }) => matches.length > 0)) return undefined;
  return searchedCatalogs(ask);
}
