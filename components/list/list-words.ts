import type { CatalogLabel, NoteKind } from '@/data/catalog/finding';
import { type ListEntry, notesOf, stateOf } from '@/data/catalog/list/list-entry';
import { catalogWords as namedCatalogs } from '@/data/catalog/words';
import type { IndicatorKind } from '@/data/detect/indicator';
import { formatPercent } from '@/data/words/formats';
import { plural, t } from '@/data/words/words';
import { matchWords } from '../card/match-words';
import { catalogWords } from '../ui/words';
import type { ListPhase } from './list-session';

const KINDS = {
  hash: 'list.kind.hash',
  'hash-prefix': 'list.kind.hashPrefix',
  serial: 'list.kind.serial',
  ssdeep: 'list.kind.ssdeep',
  'file-name': 'list.kind.fileName',
  'file-path': 'list.kind.filePath',
  clsid: 'list.kind.clsid',
  'catalog-link': 'list.kind.catalogLink',
} as const satisfies Record<IndicatorKind, string>;

const NOTES = {
  'empty-file': 'list.note.emptyFile',
  'shared-imphash': 'list.note.sharedImphash',
  'unexpected-directory': 'list.note.unexpectedDirectory',
  'look-alike-name': 'list.note.lookAlike',
  'hash-not-in-catalog': 'list.note.hashNotInCatalog',
  'original-name-differs': 'list.note.originalName',
  'unsigned-variant': 'list.note.unsignedVariant',
  'name-hash-mismatch': 'list.note.nameHashMismatch',
  'catalogs-differ': 'list.note.catalogsDiffer',
  'truncated-hash': 'list.note.truncatedHash',
} as const satisfies Record<NoteKind, string>;

export function kindWords(kind: IndicatorKind): string {
  return t(KINDS[kind]);
}

/** The first note in two or three words, and how many more there are. */
export function noteWords(entry: ListEntry): string | undefined {
  const [first, ...others] = notesOf(entry);
  if (first === undefined) return undefined;
  const note = t(NOTES[first.kind]);
  return others.length === 0 ? note : t('list.moreNotes', { note, more: others.length });
}

/** How an entry was found: `In the catalog (SHA256)`, `Name known in the catalog · 3 variants`. */
export function foundWords(entry: ListEntry, searched: readonly CatalogLabel[]): string {
  const best = entry.finding?.matches[0];
  if (best === undefined) {
    if (stateOf(entry) === 'waiting') return t('list.lookingUp');
    if (searched.length === 0) return t('list.notSearched');
    return t('list.notIn', { catalogs: namedCatalogs(searched) });
  }
  const total = entry.finding?.total ?? 1;
  const isName = best.by.every((by) => by === 'name');
  const more =
    total < 2 ? undefined : isName ? plural('list.variants', total) : plural('list.records', total);
  const words = [matchWords(best), more];
  return words.filter((word) => word !== undefined).join(' · ');
}

/** Where an entry was found: `xCyclopedia · 2021-11`. */
export function whereWords({ finding }: ListEntry): string | undefined {
  const best = finding?.matches[0];
  return best && catalogWords(best.catalog);
}

const PHASES = {
  detecting: 'list.phase.detecting',
  'looking-up': 'list.phase.lookingUp',
  confirming: 'list.phase.confirming',
  pairing: 'list.phase.pairing',
} as const;

/** What is going on, without the numbers that change many times a second. */
export function phaseWords(phase: ListPhase): string {
  if (phase.phase === 'done') return t('list.allDone');
  if (phase.phase === 'failed') return phase.message;
  return t(PHASES[phase.phase]);
}

/** How far it is: `2,500 of 8,000`; of a text, in percent. */
export function progressWords(phase: ListPhase): string {
  if (phase.phase === 'done' || phase.phase === 'failed') return '';
  if (phase.phase === 'detecting') {
    return formatPercent(Math.floor((100 * phase.done) / Math.max(phase.total, 1)) / 100);
  }
  return t('ui.amount', { done: phase.done, total: phase.total });
}
