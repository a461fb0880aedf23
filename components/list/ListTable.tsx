import { ArrowDown, ArrowUp } from 'lucide-preact';
import type { CatalogLabel } from '@/data/catalog/finding';
import type { ListEntry } from '@/data/catalog/list/list-entry';
import { t } from '@/data/words/words';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { ListRow } from './ListRow';
import { type ListChoice, rowId } from './list-view';

/** Height of a row in px, as the stylesheet has it. */
const ROW_HEIGHT = 46;

const COLUMNS = ['line', 'indicator', 'finding', 'notes'] as const;

interface ListTableProps {
  entries: readonly ListEntry[];
  /** Another one scrolls back to the start. */
  identity: unknown;
  searched: readonly CatalogLabel[];
  choice: ListChoice;
  open: ListEntry | undefined;
  onChoose: (choice: ListChoice) => void;
  onOpen: (entry: ListEntry) => void;
}

/** A row an indicator; only those in sight are elements. Arrow keys go from row to row. */
export function ListTable(props: ListTableProps) {
  const { entries, identity, searched, choice, open, onChoose, onOpen } = props;
  const { scroller, places, before, after } = useVirtualRows(entries, ROW_HEIGHT, identity);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('tr[data-place]') : null;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (row === null || step === 0) return;
    event.preventDefault();
    const next = Number(row.getAttribute('data-place')) + step;
    document.getElementById(rowId(next))?.focus();
    const entry = entries[next];
    if (open !== undefined && entry !== undefined && entry !== open) onOpen(entry);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move between the buttons of the rows.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
    <div ref={scroller} class="list-table" tabIndex={0} onKeyDown={onKeyDown}>
      <table aria-label={t('list.indicators')} aria-rowcount={entries.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <Heading key={column} {...{ column, choice, onChoose }} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Room px={before} />
          {places.map((place) => {
            const entry = entries[place];
            return (
              entry && (
                <ListRow
                  key={place}
                  entry={entry}
                  place={place}
                  searched={searched}
                  open={entry === open}
                  onOpen={() => onOpen(entry)}
                />
              )
            );
          })}
          <Room px={after} />
        </tbody>
      </table>
      {entries.length === 0 && <p class="list-empty quiet">{t('list.noneChosen')}</p>}
    </div>
  );
}

/** Stands for the rows that are no elements. */
function Room({ px }: { px: number }) {
  return px === 0 ? null : <tr style={`block-size: ${px}px`} />;
}

interface HeadingProps {
  column: (typeof COLUMNS)[number];
  choice: ListChoice;
  onChoose: (choice: ListChoice) => void;
}

/** Sorts by its column; once more, the other way round. */
function Heading({ column, choice, onChoose }: HeadingProps) {
  const chosen = choice.sort === column;
  const Arrow = choice.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      class={`column-${column}`}
      aria-sort={chosen ? (choice.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        onClick={() =>
          onChoose({ ...choice, sort: column, descending: chosen && !choice.descending })
        }
      >
        {t(`list.column.${column}`)}
        {chosen && <Arrow size={12} aria-hidden="true" />}
      </button>
    </th>
  );
}
