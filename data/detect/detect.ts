import { findHexRuns } from './hex-runs';
import type { Indicator } from './indicator';
import { findNames } from './names';
import { withoutOverlaps } from './overlaps';
import { type PlainText, toPlainText } from './plain-text';
import { type Scan, scanOf } from './scan';
import { findSsdeepDigests } from './ssdeep-digests';
import { ALL, COLON, DISGUISE, DOLLAR, DOT, PERCENT, triggersIn, WIDE } from './triggers';
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
  const scan = scanOf(text);
  const triggers = triggersIn(scan);
  const plain = (triggers & (PERCENT | DISGUISE)) === 0 ? null : toPlainText(scan);
  if (plain === null) return detectPlain(scan, null, triggers);
  const indicators = detectPlain(plain.scan, plain, ALL);
  for (const one of indicators) moveToSource(one, text, plain);
  return indicators;
}

function detectPlain(scan: Scan, plain: PlainText | null, triggers: number): Indicator[] {
  const lists = [findHexRuns(scan)];
  if ((triggers & COLON) !== 0) lists.push(findSsdeepDigests(scan));
  if ((triggers & DOT) !== 0) lists.push(findNames(scan, '.', plain));
  if ((triggers & WIDE) !== 0) {
    for (const dot of WIDE_DOTS) lists.push(findNames(scan, dot, plain));
  }
  if ((triggers & PERCENT) !== 0) lists.push(findVariables(scan, '%'));
  if ((triggers & DOLLAR) !== 0) lists.push(findVariables(scan, '$'));
  return withoutOverlaps(lists);
}

function moveToSource(one: Indicator, source: string, { rewritten }: PlainText): void {
  const isEdited = rewritten.isEdited(one.start, one.end);
  one.start = rewritten.startOf(one.start);
  one.end = rewritten.endOf(one.end);
  if (isEdited) one.text = source.slice(one.start, one.end);
}
