import type { Finding, Note } from '@/data/catalog/finding';
import { nameOf } from '@/data/catalog/list/list-pairs';
import { detect } from '@/data/detect/detect';
import type { IndicatorKey } from '@/data/detect/indicator';
import type { Ask } from '@/data/messages';
import { childrenOf, isLike, textOf } from './dom';
import { composedParent } from './elements';
import type { Subject } from './subject';

/** What one line of a page mostly is: a row, an item, a line of code. */
const LINES = 'tr, li, dd, p, [role=row], [role=listitem]';
/** A longer text is prose, in which a name and a hash need not speak of one file. */
const MAX_LINE = 400;
/** More hashes than a row has of one file. */
const MAX_PAIRS = 8;

/**
 * What the catalogs say of a place, and first whether the name and the hash that stand together in
 * its line belong together. The line names one file, or nobody can tell of which the hash is.
 */
export async function findAt(ask: Ask, { keys, mark }: Subject): Promise<Finding[]> {
  const [subject] = keys;
  const pairs = mark && subject ? pairsBeside(subject, mark.nodes[0]) : [];
  const [findings, notes] = await Promise.all([ask('find', { keys }), notesOf(ask, pairs)]);
  const [first, ...others] = findings;
  const [note] = notes;
  // One hash of the name is enough: others of the line may be of a kind that the catalogs have not.
  if (!first || !note || notes.includes(null)) return findings;
  return [{ ...first, notes: [note, ...first.notes] }, ...others];
}

/** What is found is shown, even where nobody can say how it goes with its line. */
async function notesOf(ask: Ask, pairs: Pair[]): Promise<(Note | null)[]> {
  if (pairs.length === 0) return [];
  return ask('together', { pairs }).then(
    ({ notes }) => notes,
    () => [],
  );
}

interface Pair {
  name: IndicatorKey;
  hash: IndicatorKey;
}

function pairsBeside(subject: IndicatorKey, node: Node): Pair[] {
  if (subject.kind !== 'hash' && nameOf(subject) === undefined) return [];
  const found = detect(lineAround(node)).map(({ kind, key }) => ({ kind, key }));
  const named = found.filter((one) => nameOf(one) !== undefined);
  const [name] = named;
  if (!name || named.some((one) => nameOf(one) !== nameOf(name))) return [];
  const hashes = subject.kind === 'hash' ? [subject] : found.filter(({ kind }) => kind === 'hash');
  return hashes.slice(0, MAX_PAIRS).map((hash) => ({ name, hash }));
}

/** Text of the row or item around a node, its cells apart; `''` where that is none, or too long. */
function lineAround(node: Node): string {
  for (let at: Node | null = node; at; at = composedParent(at)) {
    if (!(at instanceof Element) || !isLike(at, LINES)) continue;
    const parts = isLike(at, 'tr, [role=row]') ? [...childrenOf(at)] : [at];
    const text = parts.map((part) => textOf(part)).join('\n');
    return text.length > MAX_LINE ? '' : text;
  }
  return '';
}
