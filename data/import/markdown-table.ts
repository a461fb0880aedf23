/** Cells of a table row; a bar inside a cell is written `\|` and comes out as `|`. */
export function splitRow(line: string): string[] {
  const cells: string[] = [];
  let start = 0;
  let bar = line.indexOf('|');
  while (bar !== -1) {
    if (line.charCodeAt(bar - 1) !== 92 /* \ */) {
      cells.push(unescapeBars(line.slice(start, bar)).trim());
      start = bar + 1;
    }
    bar = line.indexOf('|', bar + 1);
  }
  cells.push(unescapeBars(line.slice(start)).trim());
  return cells;
}

export function unescapeBars(text: string): string {
  return text.includes('\\|') ? text.replaceAll('\\|', '|') : text;
}

export interface MarkdownLink {
  text: string;
  url: string;
}

/**
 * A cell that is one link, `[text](url)` or `![text](url)`. The text may hold brackets and the address
 * parentheses, so the last `](` and the last `)` count.
 */
export function parseLink(cell: string): MarkdownLink | undefined {
  const open = cell.startsWith('![') ? 2 : cell.startsWith('[') ? 1 : 0;
  const middle = cell.lastIndexOf('](');
  if (open === 0 || middle < open || !cell.endsWith(')')) return undefined;
  return { text: cell.slice(open, middle), url: cell.slice(middle + 2, -1) };
}

/** A cell's text without the back-quotes around it, where it has them. */
export function unquote(cell: string): string {
  return cell.length >= 2 && cell.startsWith('`') && cell.endsWith('`') ? cell.slice(1, -1) : cell;
}

/**
 * Rows of the table in these lines, which hold one table: what follows its rule (`-- | --`), without
 * blank lines.
 */
export function tableRows(lines: readonly string[], from: number, to: number): string[] {
  const rows: string[] = [];
  let inside = false;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    if (!inside) inside = line.startsWith('-- |');
    else if (line.trim() !== '') rows.push(line);
  }
  return rows;
}
