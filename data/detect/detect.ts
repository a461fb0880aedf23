import { MAX_KEY_LENGTH } from '@/data/limits';
import { found } from './found';
import { findHexRuns } from './hex-runs';
import type { Indicator } from './indicator';
import { findNames, NAME_DOTS } from './names';
import { withoutOverlaps } from './overlaps';
import { type PlainText, toPlainText } from './plain-text';
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
  const indicators = withoutOverlaps([
    findHexRuns(view),
    findSsdeepDigests(view),
    ...NAME_DOTS.map((form) => findNames(view, form, plain)),
    findVariables(view, '%'),
    findVariables(view, '$'),
  ]).filter(({ key }) => key.length <= MAX_KEY_LENGTH);
  return plain === null ? indicators : indicators.map((one) => inSource(one, text, plain));
}

function inSource(
  { kind, key, start, end }: Indicator,
  source: string,
  plain: PlainText,
): Indicator {
  const from = plain.rewritten.startOf(start);
  return found(source, kind, key, from, plain.rewritten.endOf(end));
}
