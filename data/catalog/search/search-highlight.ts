import type { SearchRow } from '@/data/messages';
import type { Headline } from '../finding';
import { SEARCH_FIELDS, type SearchField } from './search-fields';
import { foldText } from './search-words';
import { allowedEdits, TypoPattern } from './typo-pattern';

type Matched = SearchRow['matched'];
type Range = [start: number, end: number];

/** The text of a field as it is shown in a row. */
export function fieldText(headline: Headline, field: SearchField): string | undefined {
  return field === 'clsid' ? headline.id.replace(/^clsid-/, '') : headline[field];
}

/** How many of the words stand in any field of a record. */
export function wordsIn(headline: Headline, words: readonly string[]): number {
  const texts = SEARCH_FIELDS.map(([field]) => foldText(fieldText(headline, field) ?? ''));
  return words.filter((word) => texts.some((text) => text.includes(word))).length;
}

/**
 * Where the words of a query stand in a field of a record: each as typed, else the word of the text
 * that it is a typo of. Undefined where none does.
 */
export function highlight(
  headline: Headline,
  field: SearchField,
  words: readonly string[],
): Matched | undefined {
  const text = fieldText(headline, field);
  if (text === undefined) return undefined;
  const folded = foldText(text);
  // Places in the folded text are places in the text only where folding kept its length.
  if (folded.length !== text.length) return { field, text, ranges: [] };
  const ranges = words.flatMap((word) => {
    const range = rangeOf(folded, word);
    return range === undefined ? [] : [range];
  });
  return ranges.length === 0 ? undefined : { field, text, ranges: merged(ranges) };
}

function rangeOf(text: string, word: string): Range | undefined {
  const first = text.indexOf(word);
  if (first < 0) return typoRange(text, word);
  // At the start of a word it was found for a better reason than inside one.
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return [at, at + word.length];
  }
  return [first, first + word.length];
}

function typoRange(text: string, word: string): Range | undefined {
  const edits = allowedEdits(word.length);
  if (edits === 0) return undefined;
  const pattern = new TypoPattern(word);
  let best: { range: Range; distance: number } | undefined;
  for (const part of [...text.matchAll(/\S+/g), ...text.matchAll(/[\p{L}\p{N}]+/gu)]) {
    const start = part.index;
    const end = start + part[0].length;
    const { whole, beginning } = pattern.distances(text, start, end);
    const distance = Math.min(whole, beginning);
    if (distance > edits) continue;
    const isShorter = best !== undefined && end - start < best.range[1] - best.range[0];
    if (
      best === undefined ||
      distance < best.distance ||
      (distance === best.distance && isShorter)
    ) {
      best = { range: [start, end], distance };
    }
  }
  return best?.range;
}

/** Ranges in their order, touching ones joined. */
function merged(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
