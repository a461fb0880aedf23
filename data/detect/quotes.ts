import { isSeparator } from './chars';
import type { Scan } from './scan';
import { isSpacedName } from './spaces';

const CLOSING = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['„', '“'],
]);
const ALL_CLOSING = new Set(CLOSING.values());

/** What Windows allows in no name, quotation marks aside. */
const NOT_IN_NAME = ':*?<>|\x7f';

/** Longest name in quotes that is looked for; names are shorter than the sentences in quotes. */
const MAX_QUOTED = 100;

/** The quotation mark that closes what `open` opened; undefined where `open` is none. */
export function closingQuote(open: string): string | undefined {
  return CLOSING.get(open);
}

/**
 * Where a name with spaces begins that ends at `end`, just before a closing quotation mark, and
 * fills the quotation; or -1. Its words must be able to be one name.
 */
export function quotedNameStart(scan: Scan, end: number, floor: number): number {
  // Most names are followed by a space or a letter: no need to look at the character itself.
  const code = scan.at(end);
  if (code !== 0x22 && code !== 0x27 && code !== 0x60 && code < 0x80) return -1;
  const { text } = scan;
  const closing = text.charAt(end);
  if (!ALL_CLOSING.has(closing)) return -1;
  const limit = Math.max(floor, end - MAX_QUOTED);
  for (let at = end - 1; at >= limit; at--) {
    const code = scan.at(at);
    if (isSeparator(code) || code < 0x20) return -1;
    if (NOT_IN_NAME.includes(text.charAt(at))) return -1;
    const close = CLOSING.get(text.charAt(at));
    if (close === undefined) continue;
    if (close !== closing) return -1;
    return isSpacedName(text.slice(at + 1, end), 'quoted') ? at + 1 : -1;
  }
  return -1;
}
