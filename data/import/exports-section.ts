import type { Export } from '@/data/catalog/record';
import { inOrder } from './file-record';
import { tableRows, unescapeBars } from './markdown-table';
import type { LineRange } from './page-sections';

/**
 * Reads the section `DLL Exports:`: name, ordinal, type and, on older pages, address and relative
 * address. A name may hold back-quotes and escaped bars, so it ends at the last back-quote of its row.
 */
export function readExports(lines: readonly string[], section: LineRange): Export[] {
  const exports: Export[] = [];
  for (const row of tableRows(lines, section.from, section.to)) {
    const found = readExport(row);
    if (found) exports.push(found);
  }
  return inOrder(exports);
}

function readExport(row: string): Export | undefined {
  const quote = row.startsWith('`') ? row.lastIndexOf('` |') : 0;
  const nameEnd = quote > 0 ? quote + 2 : row.indexOf('|');
  const ordinal = Number.parseInt(row.slice(nameEnd + 1, nameEnd + 12), 10);
  if (Number.isNaN(ordinal)) return undefined;
  const name = unescapeBars(quote > 0 ? row.slice(1, quote) : row.slice(0, nameEnd).trim());
  const found: Export = name === '' ? { ordinal } : { name, ordinal };
  const typeEnd = row.indexOf('|', row.indexOf('|', nameEnd + 1) + 1);
  if (typeEnd <= nameEnd) return found;
  const [address = '', rva = ''] = row.slice(typeEnd + 1).split('|');
  if (address.trim() !== '') found.address = address.trim().toLowerCase();
  if (rva.trim() !== '') found.rva = rva.trim().toLowerCase();
  return found;
}
