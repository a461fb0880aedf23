import type { CatalogLabel } from '@/data/catalog/finding';
import type { ListEntry } from '@/data/catalog/list/list-entry';

/** How a list of indicators with their findings is written: a head, an entry each, an end. */
export interface ListFormat {
  /** Extension of its files. */
  ending: string;
  type: string;
  /** @param searched catalogs that were asked: “not found” means nothing without them */
  head(searched: readonly CatalogLabel[]): string;
  /** @param place from 0 */
  entry(entry: ListEntry, place: number): string;
  end: string;
}
