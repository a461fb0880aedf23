import type { SearchRow } from '@/data/messages';
import { plural } from '@/data/words/words';
import { Highlight } from '../ui/Highlight';
import { KindIcon } from '../ui/KindIcon';
import { visibleText } from '../ui/visible-text';
import { fieldName, isCodeField } from './field-words';

interface ResultRowProps {
  row: SearchRow;
  id: string;
  active: boolean;
  /** More than one catalog is among the results. */
  showCatalog: boolean;
  onOpen: () => void;
  onPoint: () => void;
}

/** One result: name, what it is, and where it matched when that is not one of the two. */
export function ResultRow({ row, id, active, showCatalog, onOpen, onPoint }: ResultRowProps) {
  const { record, matched, variants } = row;
  const rangesOf = (field: string) => (matched.field === field ? matched.ranges : []);
  const elsewhere = matched.field !== 'name' && matched.field !== 'description';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the search field, which holds the focus.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      class="result"
      aria-selected={active}
      onClick={onOpen}
      onPointerMove={onPoint}
    >
      <KindIcon record={record} size={16} />
      <div class="result-text">
        <div class="result-head">
          <span class="result-name">
            <Highlight text={record.name} ranges={rangesOf('name')} />
          </span>
          {variants > 1 && <span class="quiet">{plural('search.variants', variants)}</span>}
        </div>
        {record.description !== undefined && (
          <div class="quiet result-line" dir="auto">
            <Highlight text={record.description} ranges={rangesOf('description')} />
          </div>
        )}
        {elsewhere && (
          <div class="result-line">
            <span class="quiet">{fieldName(matched.field)}</span>{' '}
            <span class={isCodeField(matched.field) ? 'code' : undefined}>
              <Highlight text={matched.text} ranges={matched.ranges} />
            </span>
          </div>
        )}
        {showCatalog && (
          <div class="quiet result-line" dir="auto">
            {visibleText(row.catalog.name)}
          </div>
        )}
      </div>
    </div>
  );
}
