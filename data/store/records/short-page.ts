import { usualComPage, usualFilePage } from './derived-names';

/** A page in short: without the MD5 or CLSID that it shares with its record. */
const USUAL = '';
const MARK = '\0';
const LITERAL = '\0\0';

/**
 * Short form of a file's page: `''` where it is the usual one, the stem and a mark where only name and
 * MD5 differ from that, otherwise the page.
 */
export function shortFilePage(page: string, name: string, md5: string): string {
  if (page === usualFilePage(name, md5)) return USUAL;
  if (page === USUAL || page.includes(MARK)) return LITERAL + page;
  const end = md5Ending(md5);
  return page.endsWith(end) ? page.slice(0, -end.length) + MARK : page;
}

export function fullFilePage(short: string, name: string, md5: string): string {
  if (short === USUAL) return usualFilePage(name, md5);
  if (short.startsWith(LITERAL)) return short.slice(LITERAL.length);
  return short.endsWith(MARK) ? short.slice(0, -MARK.length) + md5Ending(md5) : short;
}

/**
 * Short form of a COM object's page: `''` where the CLSID is in capitals, a mark and which of its
 * digits are capitals where they are mixed, otherwise the page.
 */
export function shortComPage(page: string, clsid: string): string {
  if (page === usualComPage(clsid)) return USUAL;
  if (page === USUAL || page.includes(MARK)) return LITERAL + page;
  const capitals = Array.from(page, (digit) => (digit === digit.toLowerCase() ? '0' : '1')).join(
    '',
  );
  const short = MARK + Number.parseInt(capitals.slice(6, 42), 2).toString(36);
  return fullComPage(short, clsid) === page ? short : page;
}

export function fullComPage(short: string, clsid: string): string {
  if (short === USUAL) return usualComPage(clsid);
  if (short.startsWith(LITERAL)) return short.slice(LITERAL.length);
  if (!short.startsWith(MARK)) return short;
  const capitals = Number.parseInt(short.slice(MARK.length), 36).toString(2).padStart(36, '0');
  const mixed = Array.from(clsid, (digit, at) =>
    capitals[at] === '1' ? digit.toUpperCase() : digit,
  );
  return `clsid_${mixed.join('')}.md`;
}

function md5Ending(md5: string): string {
  return `-${md5.toUpperCase()}.md`;
}
