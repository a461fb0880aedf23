import { found } from './found';
import { findHexRuns } from './hex-runs';
import type { Indicator } from './indicator';
import { LowerCase } from './lower-case';
import { findNames } from './names';
import { withoutOverlaps } from './overlaps';
import { type PlainText, toPlainText } from './plain-text';
import { findSsdeepDigests } from './ssdeep-digests';
import { COLON, DISGUISE, DOLLAR, DOT, PERCENT, triggersIn, WIDE } from './triggers';
import { findVariables } from './variables';

/** The shortest indicator is a name such as `a.ax`. */
const MIN_LENGTH = 4;

/** Full stops of other scripts that pass for a dot before an extension. */
const WIDE_DOTS = ['\uff0e', '\u2024'];

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
  const triggers = triggersIn(text);
  const plain = (triggers & (PERCENT | DISGUISE)) === 0 ? null : toPlainText(text);
  const indicators = detectPlain(plain === null ? text : plain.text, plain, triggers);
  return plain === null ? indicators : indicators.map((one) => inSource(one, text, plain));
}

function detectPlain(text: string, plain: PlainText | null, triggers: number): Indicator[] {
  const lower = new LowerCase(text);
  const lists = [findHexRuns(text, lower)];
  if ((triggers & COLON) !== 0 || plain !== null) lists.push(findSsdeepDigests(text));
  if ((triggers & DOT) !== 0 || plain !== null) lists.push(findNames(text, '.', plain, lower));
  if ((triggers & WIDE) !== 0) {
    for (const dot of WIDE_DOTS) lists.push(findNames(text, dot, plain, lower));
  }
  if ((triggers & PERCENT) !== 0) lists.push(findVariables(text, '%'));
  if ((triggers & DOLLAR) !== 0) lists.push(findVariables(text, '$'));
  return withoutOverlaps(lists);
}

function inSource(
  { kind, key, start, end }: Indicator,
  source: string,
  { rewritten }: PlainText,
): Indicator {
  return found(source, kind, key, rewritten.startOf(start), rewritten.endOf(end));
}
