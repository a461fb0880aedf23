import type { CatalogLabel, NoteKind } from '@/data/catalog/finding';
import { type ListEntry, notesOf, stateOf } from '@/data/catalog/list-entry';
import { catalogWords as namedCatalogs } from '@/data/catalog/words';
import type { IndicatorKind } from '@/data/detect/indicator';
import { matchWords } from '../card/match-words';
import { formatNumber, plural } from '../ui/format';
import { catalogWords } from '../ui/words';
import type { ListPhase } from './list-session';

export const KIND_WORDS: Record<IndicatorKind, string> = {
  hash: 'Hash',
  'hash-prefix': 'Truncated hash',
  serial: 'Certificate serial',
  ssdeep: 'ssdeep digest',
  'file-name': 'File name',
  'file-path': 'Path',
  clsid: 'CLSID',
  'catalog-link': 'Catalog link',
};

const NOTE_WORDS: Record<NoteKind, string> = {
  'empty-file': 'Identifies nothing',
  'shared-imphash': 'Shared imphash',
  'unexpected-directory': 'Unexpected directory',
  'look-alike-name': 'Looks like another',
  'hash-not-in-catalog': 'Known name, other hash',
  'original-name-differs': 'Other original name',
  'unsigned-variant': 'Unsigned variant',
  'name-hash-mismatch': 'Name and hash differ',
  'catalogs-differ': 'Catalogs differ',
  'truncated-hash': 'Truncated hash',
};

/** The first note in two or three words, and how many more there are. */
export function noteWords(entry: ListEntry): string | undefined {
  const [first, ...others] = notesOf(entry);
  if (first === undefined) return undefined;
  const more = others.length === 0 ? '' : ` +${others.length}`;
  return NOTE_WORDS[first.kind] + more;
}

/** How an entry was found and where: `In the catalog (SHA256) · xCyclopedia · 2021-11`. */
export function foundWords(entry: ListEntry, searched: readonly CatalogLabel[]): string {
  const best = entry.finding?.matches[0];
  if (best === undefined) {
    return stateOf(entry) === 'waiting' ? 'Looking it up…' : `Not in ${namedCatalogs(searched)}`;
  }
  const total = entry.finding?.total ?? 1;
  const isName = best.by.every((by) => by === 'name');
  const more =
    total < 2
      ? undefined
      : isName
        ? plural(total, { one: '# variant', other: '# variants' })
        : plural(total, { one: '# record', other: '# records' });
  const words = [matchWords(best), more, catalogWords(best.catalog)];
  return words.filter((word) => word !== undefined).join(' · ');
}

const PHASE_WORDS = {
  detecting: 'Reading the text',
  'looking-up': 'Looking up',
  confirming: 'Confirming hashes in their records',
  pairing: 'Comparing names with hashes',
};

/** What is going on, without the numbers that change many times a second. */
export function phaseWords(phase: ListPhase): string {
  if (phase.phase === 'done') return 'All looked up';
  if (phase.phase === 'failed') return phase.message;
  return `${PHASE_WORDS[phase.phase]}…`;
}

/** How far it is: `2,500 of 8,000`; of a text, in percent. */
export function progressWords(phase: ListPhase): string {
  if (phase.phase === 'done' || phase.phase === 'failed') return '';
  if (phase.phase === 'detecting') {
    return `${Math.floor((100 * phase.done) / Math.max(phase.total, 1))}%`;
  }
  return `${formatNumber(phase.done)} of ${formatNumber(phase.total)}`;
}
