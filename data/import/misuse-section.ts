import type { Misuse } from '@/data/catalog/record';
import { parseLink, splitRow, tableRows, unquote } from './markdown-table';
import type { LineRange } from './page-sections';

/** The attribute that Kramdown sets on a highlighted span: `` `…`{:.highlight .language-yaml} ``. */
const HIGHLIGHT = /`\{:[^{}]*\}$/;
/** Sources whose examples are copied as they are, so that back-quotes are part of the example. */
const UNQUOTED_SOURCES: ReadonlySet<string> = new Set(['atomic-red-team', 'signature-base']);

/** Reads the section `Possible Misuse`: source, source file, example, licence of the source. */
export function readMisuse(lines: readonly string[], section: LineRange): Misuse[] {
  return tableRows(lines, section.from, section.to).map((row) => {
    const cells = splitRow(row);
    const source = toLink(cells[0] ?? '');
    const file = toLink(cells[1] ?? '');
    // An example with a bar of its own that was left unescaped still is one example.
    const example = toExample(
      cells.slice(2, Math.max(3, cells.length - 1)).join(' | '),
      source.text,
    );
    const license = toLink(cells.length > 3 ? (cells.at(-1) ?? '') : '');
    return {
      source: source.text,
      ...(source.url === '' ? {} : { sourceUrl: source.url }),
      ...(file.text === '' ? {} : { file: file.text }),
      ...(file.url === '' ? {} : { fileUrl: file.url }),
      ...(example === '' ? {} : { example }),
      ...(license.text === '' ? {} : { license: license.text }),
      ...(license.url === '' ? {} : { licenseUrl: license.url }),
    };
  });
}

function toLink(cell: string): { text: string; url: string } {
  return parseLink(cell) ?? { text: cell, url: '' };
}

/** The example itself: a back-quoted span without its quotes, any other Markdown as it stands. */
function toExample(cell: string, source: string): string {
  if (cell.startsWith('`') && cell.endsWith('}')) {
    const trailer = HIGHLIGHT.exec(cell);
    if (trailer && trailer.index > 0) return cell.slice(1, trailer.index);
  }
  return UNQUOTED_SOURCES.has(source) ? cell : unquote(cell);
}
