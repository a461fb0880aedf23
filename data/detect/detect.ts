import { MAX_KEY_LENGTH } from '@/data/limits';
import { findCatalogLinks } from './catalog-links';
import type { Found } from './found';
import { findHexRuns } from './hex-runs';
import type { Indicator } from './indicator';
import { findNames } from './names';
import { withoutOverlaps } from './overlaps';
import { toPlainText } from './plain-text';
import { findSsdeepDigests } from './ssdeep-digests';
import { findVariables } from './variables';

/** The shortest indicator is a name such as `a.ax`. */
const MIN_LENGTH = 4;

/**
 * Finds every indicator in a run of text: what could identify a Windows binary by hash, digest,
 * name, path, CLSID, signer's serial number or link to the catalog. `text` is of any length and may
 * be hostile; the time is linear in it. Text from a page is joined first (`join.ts`).
 *
 * Indicators come in order of start and never overlap: where a path holds a name, only the path is
 * given. `start` and `end` are offsets in `text` in UTF-16 units.
 */
export function detect(text: string): Indicator[] {
  if (text.length < MIN_LENGTH) return [];
  const plain = toPlainText(text);
  const view = plain === null ? text : plain.text;
  const found: Found[] = [];
  findHexRuns(view, found);
  findSsdeepDigests(view, found);
  findNames(view, plain, found);
  findVariables(view, found);
  findCatalogLinks(view, found);
  const indicators: Indicator[] = [];
  for (const { kind, key, start, end } of withoutOverlaps(found)) {
    if (key.length > MAX_KEY_LENGTH) continue;
    const from = plain === null ? start : plain.startOf(start);
    const to = plain === null ? end : plain.endOf(end);
    indicators.push({ kind, key, start: from, end: to, text: text.slice(from, to) });
  }
  return indicators;
}
