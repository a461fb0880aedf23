import type { Found } from './found';
import { toPageKey } from './keys';
import { INNER_SPACE } from './plain-text';

/** The directory of the catalog's website that holds its pages. */
const LIBRARY = 'xcyclopedia/library/';
/** Longest stem of a page: names end at 255 characters, and three may be escaped for each. */
const MAX_STEM = 800;
/** `https://` and a host; links to the source of a page have a longer way. */
const MAX_BEFORE = 160;

const STEM_END = /[\s"'<>`|?#\\]|\.(?:html?|md)(?!\.?\w)/gi;
/** A page is called `<name>-<MD5>` or `clsid_<guid>`. */
const STEM = /^(?:.+-[0-9a-f]{32}|clsid_[0-9a-f]{8}-[0-9a-f-]{27,29})$/;

/** Finds links to pages of the catalog's website, or to the sources of these pages. */
export function findCatalogLinks(text: string, found: Found[]): void {
  let floor = 0;
  for (let at = text.indexOf(LIBRARY); at >= 0; at = text.indexOf(LIBRARY, at + 1)) {
    const from = at + LIBRARY.length;
    const tail = text.slice(from, from + MAX_STEM);
    STEM_END.lastIndex = 0;
    const ending = STEM_END.exec(tail);
    const extension = ending?.[0].startsWith('.') ? ending[0].length : 0;
    const end = from + (ending?.index ?? tail.length) + extension;
    const key = toPageKey(tail.slice(0, end - from).replaceAll(INNER_SPACE, ' '));
    if (!STEM.test(key)) continue;
    const start = linkStart(text, at, floor);
    found.push({ kind: 'catalog-link', key, start, end });
    floor = end;
  }
}

function linkStart(text: string, at: number, floor: number): number {
  let start = at;
  const limit = Math.max(floor, at - MAX_BEFORE);
  while (start > limit && !/[\s"'<>`|()[\]{}=,;]/.test(text.charAt(start - 1))) start--;
  return start;
}
