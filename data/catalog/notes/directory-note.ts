import type { IndicatorKey } from '@/data/detect/indicator';
import { toPathKey } from '@/data/detect/keys';
import { t } from '@/data/words/words';
import { directoryOf } from '../directories';
import type { Note } from '../finding';

/**
 * The note of a known file outside of every directory it was seen in.
 * @param known these directories, in words
 * @param path where it is, as a key or as printed
 */
export function directoryNote(known: string, path: string): Note {
  const directory = directoryOf(path) ?? path;
  const here = directory.endsWith(':') ? `${directory}\\` : directory;
  const text = t('catalog.note.unexpected', { directories: known, here });
  return { kind: 'unexpected-directory', text, known };
}

/** Notes of an indicator with its directory as it is printed: keys are in lower case. */
export function notesAsPrinted(
  { kind, key }: IndicatorKey,
  printed: string,
  notes: readonly Note[],
): readonly Note[] {
  const path = printed.trim();
  if (kind !== 'file-path' || toPathKey(path) !== key) return notes;
  return notes.map((note) => (note.known === undefined ? note : directoryNote(note.known, path)));
}
