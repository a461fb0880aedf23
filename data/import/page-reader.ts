import type { CatalogRecord } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { cleanText } from './clean-text';
import { readComPage } from './com-page-reader';
import { parseClsid } from './com-record';
import { readFilePage } from './file-page-reader';
import { UnreadableError } from './unreadable-error';

/** Last line of every page: `MIT License. Copyright (c) 2020-2021 Strontic.` */
const LICENCE = 'MIT License. Copyright (c) ';

/**
 * Reads a page of the library, of a file or of a COM object.
 * @param text the page's Markdown, of any release, with or without byte order mark
 * @param fileName its upstream name, `wksprt.exe-2C3B….md`; a folder part is left off
 * @throws {UnreadableError} where the text is no whole page of the library
 */
export function readPage(text: string, fileName: string): CatalogRecord {
  const lines = cleanText(text.startsWith('\ufeff') ? text.slice(1) : text).split('\n');
  dropLicence(lines);
  const heading = findHeading(lines);
  const name = heading === undefined ? '' : (lines[heading] ?? '').slice(2).trim();
  if (heading === undefined || name === '') {
    throw new UnreadableError(t('import.page.noHeading'));
  }
  const page = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const clsid = parseClsid(name);
  return clsid === undefined
    ? readFilePage(lines, heading + 1, name, page)
    : readComPage(lines, heading + 1, clsid, page);
}

/** The first `# …` after the front matter. */
function findHeading(lines: readonly string[]): number | undefined {
  let at = 0;
  if (lines[0] === '---') {
    at = lines.indexOf('---', 1) + 1;
    if (at === 0) return undefined;
  }
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('# ')) return at;
    if (line.trim() !== '') return undefined;
  }
  return undefined;
}

function dropLicence(lines: string[]): void {
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  if (lines.at(-1)?.startsWith(LICENCE)) lines.pop();
}
