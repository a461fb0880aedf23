import type { CatalogLabel } from '@/data/catalog/finding';
import type { ListEntry } from '@/data/catalog/list/list-entry';
import type { ListFormat } from '@/data/export/list-format';
import { inSlices } from '../ui/in-slices';

/** Rows that are joined at once: one text of all would be copied in one go. */
const ROWS = 64;

/**
 * Writes a list, in slices since ten thousand rows take longer than a page may stand still.
 * @returns its text in parts
 */
export function writeList(
  entries: readonly ListEntry[],
  format: ListFormat,
  searched: readonly CatalogLabel[],
): Promise<string[]> {
  return inSlices(written(entries, format, searched), new AbortController().signal, () => {});
}

function* written(
  entries: readonly ListEntry[],
  format: ListFormat,
  searched: readonly CatalogLabel[],
): Generator<void, string[]> {
  const parts = [format.head(searched)];
  let rows: string[] = [];
  for (const [place, entry] of entries.entries()) {
    rows.push(format.entry(entry, place));
    if (rows.length === ROWS) {
      parts.push(rows.join(''));
      rows = [];
    }
    yield;
  }
  parts.push(...rows, format.end);
  return parts;
}
