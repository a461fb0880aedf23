import { TriangleAlert } from 'lucide-preact';
import type { Note } from '@/data/catalog/finding';
import { t } from '@/data/words/words';
import { visibleText } from './visible-text';

/** Oddities with their reason. */
export function NoteList({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul class="notes" aria-label={t('ui.notes')}>
      {notes.map((note) => (
        <li key={`${note.kind} ${note.text}`}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>{visibleText(note.text)}</span>
        </li>
      ))}
    </ul>
  );
}
