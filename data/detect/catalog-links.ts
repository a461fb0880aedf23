import { INNER_SPACE, isHex } from './chars';
import { found } from './found';
import type { Indicator } from './indicator';
import { toPageKey } from './keys';
import type { Scan } from './scan';

/** The directory of the catalog's website that holds its pages. */
const LIBRARY = 'xcyclopedia/library/';
/** Longest name in a stem: names end at 255 characters. */
const MAX_NAME = 260;
/** `https://` and a host; links to the source of a page have a longer way. */
const MAX_BEFORE = 160;

const EXTENSION = /\.(?:html?|md)(?!\.?\w)/iy;
const OUTSIDE = ' \t\r\n"\'<>`|()[]{}=,;';

/**
 * The link to a page of the catalog's website, or to that page's source, whose stem ends with the
 * MD5 or GUID from `start` to `end`: `…/xcyclopedia/library/<name>-<MD5>.html`,
 * `…/clsid_<guid>.html`. Null where there is none.
 */
export function catalogLinkRound(scan: Scan, start: number, end: number): Indicator | null {
  const { text } = scan;
  const before = scan.at(start - 1);
  if (before !== 0x2d && before !== 0x5f) return null;
  const from = Math.max(0, start - MAX_NAME - LIBRARY.length);
  const near = text.slice(from, start);
  const library = near.lastIndexOf(LIBRARY);
  if (library < 0) return null;
  const name = near.slice(library + LIBRARY.length);
  if (!(before === 0x5f ? /^clsid_$/i : /^[^/\s"<>`|]+-$/).test(name)) return null;
  // One CLSID of the catalog has a digit too many.
  const stemEnd = before === 0x5f && isHex(scan.at(end)) ? end + 1 : end;
  EXTENSION.lastIndex = stemEnd;
  const linkEnd = stemEnd + (EXTENSION.exec(text)?.[0].length ?? 0);
  const stem = text.slice(from + library + LIBRARY.length, linkEnd).replaceAll(INNER_SPACE, ' ');
  const key = toPageKey(stem);
  if (key === '') return null;
  let linkStart = from + library;
  const limit = Math.max(0, linkStart - MAX_BEFORE);
  while (linkStart > limit && !OUTSIDE.includes(text.charAt(linkStart - 1))) linkStart--;
  return found(text, 'catalog-link', key, linkStart, linkEnd);
}
