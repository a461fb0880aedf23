import { FIT, type Fit } from './search-fields';
import { letterMask, prefixRange, type TokenTable, tokenLength } from './token-table';
import { rarestTrigram } from './trigrams';
import { allowedEdits, TypoPattern } from './typo-pattern';

/** Takes a word of the table, how it fits the asked one, and how near it is in length, 0 to 1. */
export type TakeToken = (token: number, fit: Fit, share: number) => void;

/** Words that are compared between two moments at which the work may pause. */
const STRIDE = 512;

/** Words that are the asked one, or start with it. */
export function* matchStarts(
  table: TokenTable,
  word: string,
  take: TakeToken,
): Generator<void, void> {
  const { low, high } = prefixRange(table, word);
  for (let token = low; token < high; token++) {
    if ((token - low) % STRIDE === STRIDE - 1) yield;
    const length = tokenLength(table, token);
    take(token, length === word.length ? FIT.whole : FIT.start, word.length / length);
  }
}

/** Words that hold the asked one, of three characters or more, behind their start. */
export function* matchInside(
  table: TokenTable,
  word: string,
  take: TakeToken,
): Generator<void, void> {
  if (word.length < 3) return;
  const { low, high } = rarestTrigram(table, word);
  for (let at = low; at < high; at++) {
    if ((at - low) % STRIDE === STRIDE - 1) yield;
    const token = table.trigramTokens[at] ?? 0;
    // Buckets hold words of several trigrams, and a word once for each of its own.
    if (at > low && table.trigramTokens[at - 1] === token) continue;
    const start = table.starts[token] ?? 0;
    const end = start + tokenLength(table, token);
    if (holdsInside(table.text, word, start, end)) {
      take(token, FIT.inside, word.length / (end - start));
    }
  }
}

function holdsInside(text: string, word: string, start: number, end: number): boolean {
  const first = word.charCodeAt(0);
  for (let at = start + 1; at + word.length <= end; at++) {
    if (text.charCodeAt(at) === first && text.startsWith(word, at)) return true;
  }
  return false;
}

/** Words that are the asked one with a typo or two, or begin so. */
export function* matchTypos(
  table: TokenTable,
  word: string,
  take: TakeToken,
): Generator<void, void> {
  const edits = allowedEdits(word.length);
  if (edits === 0) return;
  const pattern = new TypoPattern(word);
  const mask = letterMask(word);
  for (let token = 0; token < table.count; token++) {
    if (token % STRIDE === STRIDE - 1) yield;
    // Letters that the other word lacks must each have been an edit.
    if (ones(mask & ~(table.masks[token] ?? 0)) > edits) continue;
    const start = table.starts[token] ?? 0;
    const length = tokenLength(table, token);
    if (length < word.length - edits) continue;
    const { whole, beginning } = pattern.distances(table.text, start, start + length);
    const nearest = Math.min(whole, beginning);
    if (nearest > edits) continue;
    take(token, FIT.typo, (whole <= edits ? 1 : 0.6) / nearest);
  }
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
