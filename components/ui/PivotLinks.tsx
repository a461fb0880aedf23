import type { Pivot } from '@/data/pivots/pivot-list';
import { t } from '@/data/words/words';
import { visibleText } from './visible-text';

/** Ways to what others know of a record; nothing is asked there before a link is followed. */
export function PivotLinks({ pivots = [] }: { pivots?: readonly Pivot[] | undefined }) {
  if (pivots.length === 0) return null;
  return (
    <ul class="pivots" aria-label={t('ui.elsewhere')}>
      {pivots.map((pivot) => (
        <li key={pivot.url}>
          <a href={pivot.url} target="_blank" rel="noreferrer noopener">
            {visibleText(pivot.name)}
          </a>
        </li>
      ))}
    </ul>
  );
}
