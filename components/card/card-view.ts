import type { CatalogLabel, Finding, Match, MatchedBy, Note } from '@/data/catalog/finding';
import { notesAsPrinted } from '@/data/catalog/notes/directory-note';
import { compareVersions, shortVersion } from '@/data/catalog/version-order';
import { groupBy } from '../ui/group-by';

/** A match of the card: one record, with every way in which what was looked up met it. */
export type CardMatch = Match;

/** What a card shows; one of four shapes. */
export type CardView =
  | { shape: 'nothing'; notes: Note[] }
  | { shape: 'record'; match: CardMatch; notes: Note[] }
  /** Only a name or path is known: the records of one file name. */
  | { shape: 'name'; name: string; matches: CardMatch[]; total: number; notes: Note[] }
  | { shape: 'list'; matches: CardMatch[]; total: number; notes: Note[] };

const NAME_ONLY: ReadonlySet<MatchedBy> = new Set<MatchedBy>(['name', 'path']);

/**
 * Joins the findings at one place (a path, and the hash beside it) into what the card shows: a
 * record comes once, with all its ways of matching; a note comes once.
 * @param text as it is printed there
 */
export function toCardView(text: string, findings: readonly Finding[]): CardView {
  const notes = distinctNotes(text, findings);
  const matches = joinMatches(findings);
  const [first] = matches;
  if (first === undefined) return { shape: 'nothing', notes };
  const total = totalOf(findings, matches.length);
  if (matches.length === 1 && total === 1) return { shape: 'record', match: first, notes };

  // A hash among names decides: its records are what was asked for, the namesakes are variants.
  const exact = matches.filter((match) => !isNameOnly(match));
  if (exact.length === 1 && exact[0] !== undefined && exact.length < matches.length) {
    return { shape: 'record', match: exact[0], notes };
  }
  if (exact.length === 0 && matches.every((match) => sameName(match, first))) {
    return { shape: 'name', name: first.record.name, matches, total, notes };
  }
  return { shape: 'list', matches, total, notes };
}

function joinMatches(findings: readonly Finding[]): CardMatch[] {
  const joined = new Map<string, CardMatch>();
  for (const finding of findings) {
    for (const match of finding.matches) {
      const key = matchKey(match.record.id, match.catalog);
      const known = joined.get(key);
      if (known === undefined) {
        joined.set(key, { ...match, by: [...match.by] });
      } else {
        known.by = [...new Set([...known.by, ...match.by])];
      }
    }
  }
  return [...joined.values()];
}

/** Tells records of several catalogs apart; ids hold no line break. */
export function matchKey(id: string, catalog: CatalogLabel): string {
  return `${catalog.id}\n${id}`;
}

function totalOf(findings: readonly Finding[], shown: number): number {
  return findings.reduce((most, finding) => Math.max(most, finding.total), shown);
}

function isNameOnly(match: CardMatch): boolean {
  return match.by.every((by) => NAME_ONLY.has(by));
}

function sameName(one: CardMatch, other: CardMatch): boolean {
  return one.record.name.toLowerCase() === other.record.name.toLowerCase();
}

function distinctNotes(text: string, findings: readonly Finding[]): Note[] {
  const notes = new Map<string, Note>();
  for (const finding of findings) {
    for (const note of notesAsPrinted(finding, text, finding.notes))
      notes.set(`${note.kind}\n${note.text}`, note);
  }
  return [...notes.values()];
}

/** Variants of one version, newest version first. */
export interface VersionGroup {
  /** Absent for the records whose version is not known; they come last. */
  version?: string;
  matches: CardMatch[];
}

/** Groups variants by the number in their file version; the build lab behind it is not compared. */
export function groupByVersion(matches: readonly CardMatch[]): VersionGroup[] {
  const groups = groupBy(matches, ({ record }) =>
    record.fileVersion === undefined ? undefined : shortVersion(record.fileVersion),
  );
  return [...groups]
    .sort(([one], [other]) => compareVersions(other, one))
    .map(([version, members]) =>
      version === undefined ? { matches: members } : { version, matches: members },
    );
}
