import type { IndicatorKey } from '@/data/detect/indicator';
import { toNameKey } from '@/data/detect/keys';
import type { Finding, Match, Note } from './finding';
import type { Candidate } from './located';
import type { MarkTools } from './marks';
import { keyNotes } from './notes/key-notes';
import { isComparedByName, recordNotes } from './notes/record-notes';
import { isOfContent, rankOf } from './ranking';

/**
 * What is answered for a key with these matches, best first, of which `limit` are given; undefined
 * where there is nothing to say.
 */
export function toFinding(
  tools: MarkTools,
  asked: IndicatorKey,
  matches: Candidate[],
  limit: number,
): Finding | undefined {
  const notes = keyNotes(tools, asked, matches);
  notes.push(...notesOfTheOne(tools, asked, matches));
  if (matches.length === 0 && notes.length === 0) return undefined;
  return {
    kind: asked.kind,
    key: asked.key,
    matches: matches.slice(0, limit).map(toMatch),
    total: matches.length,
    notes,
  };
}

/**
 * Of one file much can be said; of thirty variants only what the key itself says. One file is a record
 * that is alone, or alone in the strongest way of matching, and one content under several names: what
 * is said of it under a later name only where nothing of the kind is said under an earlier one.
 */
function notesOfTheOne(
  { catalogs }: MarkTools,
  asked: IndicatorKey,
  matches: readonly Candidate[],
): Note[] {
  const notes: Note[] = [];
  for (const match of theOne(asked, matches)) {
    const kinds = new Set(notes.map(({ kind }) => kind));
    notes.push(...recordNotes(catalogs, match).filter(({ kind }) => !kinds.has(kind)));
  }
  return notes;
}

/** File names whose records a finding of these matches is compared with. */
export function namesCompared(asked: IndicatorKey, matches: readonly Candidate[]): IndicatorKey[] {
  const compared = theOne(asked, matches).filter(({ headline }) => isComparedByName(headline));
  return compared.map(({ headline }) => ({ kind: 'file-name', key: toNameKey(headline.name) }));
}

/** The records of the one file that is meant; empty where there may be several. */
function theOne({ kind }: IndicatorKey, matches: readonly Candidate[]): readonly Candidate[] {
  const [first, second] = matches;
  if (first === undefined) return [];
  if (second === undefined || rankOf(first.by) < rankOf(second.by)) return [first];
  if (kind !== 'hash') return [];
  const strongest = matches.filter(({ by }) => rankOf(by) === rankOf(first.by));
  return strongest.every(({ by }) => isOfContent(by)) ? strongest : [];
}

function toMatch({ headline, by, score, catalog }: Candidate): Match {
  return {
    record: headline,
    by,
    catalog: catalog.label,
    ...(score === undefined ? {} : { score }),
  };
}
