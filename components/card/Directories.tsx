import { TriangleAlert } from 'lucide-preact';
import type { Note } from '@/data/catalog/finding';
import { plural, t } from '@/data/words/words';
import { visibleText } from '../ui/visible-text';
import type { DirectoryFacts } from './seen-directory';

/** More directories than that are counted. */
const LISTED = 4;

interface DirectoriesProps {
  facts: DirectoryFacts | undefined;
  notes: readonly Note[];
}

/**
 * For a full path: the directory on the page above those in which the file is known. Where the first
 * is none of the others, that is said here in place of a note.
 */
export function Directories({ facts, notes }: DirectoriesProps) {
  if (facts === undefined) return null;
  const { seen, known } = facts;
  const unexpected = notes.some(({ kind }) => kind === 'unexpected-directory');
  const counted = known.reduce((sum, { records }) => sum + records, 0) > 1;
  const more = known.length - LISTED;
  return (
    <div class={unexpected ? 'directories noted' : 'directories'}>
      {unexpected && (
        <p>
          <TriangleAlert size={14} aria-hidden="true" />
          {t('card.unexpectedDirectory')}
        </p>
      )}
      <dl class="facts">
        <div>
          <dt>{t('card.seenHere')}</dt>
          <dd class="code">{visibleText(seen)}</dd>
        </div>
        <div>
          <dt>{t('card.knownIn')}</dt>
          <dd>
            {known.slice(0, LISTED).map(({ directory, records }) => (
              <span key={directory} class="known-directory">
                <span class="code">{visibleText(directory)}</span>
                {counted && <span class="quiet"> ×{records}</span>}
              </span>
            ))}
            {more > 0 && (
              <span class="quiet known-directory">{plural('card.moreDirectories', more)}</span>
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
}
