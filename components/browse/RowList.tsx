import type { ComponentChildren } from 'preact';
import { useVirtualRows } from '../ui/use-virtual-rows';
import { useRowKeys } from './use-row-keys';

/** Height of a row in px, as the stylesheet has it. */
const ROW_HEIGHT = 30;

interface RowListProps<Row> {
  rows: readonly Row[];
  /** What the rows are of: another scrolls back to the start; the rows themselves where absent. */
  identity?: unknown;
  label: string;
  /** Said where there are no rows. */
  empty: string;
  children: (row: Row, place: number) => ComponentChildren;
}

/**
 * A long list that scrolls in the rest of the window; rows out of sight are no elements. The arrow keys
 * go from row to row.
 */
export function RowList<Row>({ rows, identity = rows, label, empty, children }: RowListProps<Row>) {
  const virtual = useVirtualRows(rows, ROW_HEIGHT, identity);
  const { scroller, places, before, after } = virtual;
  const onKeyDown = useRowKeys(virtual, rows.length, ROW_HEIGHT);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
    <section ref={scroller} class="row-list" tabIndex={0} aria-label={label} onKeyDown={onKeyDown}>
      {rows.length === 0 && (
        <p class="row-list-empty" role="status">
          {empty}
        </p>
      )}
      <ul style={`padding-block: ${before}px ${after}px`}>
        {places.map((place) => {
          const row = rows[place];
          return (
            row !== undefined && (
              <li key={place} class="row" aria-setsize={rows.length} aria-posinset={place + 1}>
                {children(row, place)}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
