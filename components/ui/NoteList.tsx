import { ArrowUpRight, TriangleAlert } from 'lucide-preact';
import type { Headline, Note } from '@/data/catalog/finding';
import { shortVersion } from '@/data/catalog/version-order';
import { t } from '@/data/words/words';
import { visibleText } from './visible-text';

interface NoteListProps {
  notes: readonly Note[];
  onOpenRecord: (id: string) => void;
}

/** Oddities with their reason, and the ways to the records that it names. */
export function NoteList({ notes, onOpenRecord }: NoteListProps) {
  if (notes.length === 0) return null;
  return (
    <ul class="notes" aria-label={t('ui.notes')}>
      {notes.map(({ kind, text, records = [] }) => (
        <li key={`${kind} ${text}`}>
          <TriangleAlert size={14} aria-hidden="true" />
          <div>
            {visibleText(text)}
            {records.length > 0 && (
              <p class="note-records">
                {records.map((record) => (
                  <button
                    key={record.id}
                    type="button"
                    class="link-button"
                    title={t('ui.openRecord')}
                    onClick={() => onOpenRecord(record.id)}
                  >
                    {titleOf(record)}
                    <ArrowUpRight size={13} aria-hidden="true" />
                  </button>
                ))}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Variants of one name are told apart by their version. */
function titleOf({ name, fileVersion }: Headline): string {
  return visibleText(fileVersion === undefined ? name : `${name} ${shortVersion(fileVersion)}`);
}
