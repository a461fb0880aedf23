import { TriangleAlert } from 'lucide-preact';
import type { CatalogLabel, Headline } from '@/data/catalog/finding';
import { type ListEntry, notesOf, stateOf } from '@/data/catalog/list/list-entry';
import { formatNumber } from '../ui/format';
import { KindIcon } from '../ui/KindIcon';
import { visibleText } from '../ui/visible-text';
import { rowId } from './list-view';
import { foundWords, kindWords, noteWords, whereWords } from './list-words';

/** A longer indicator is cut in its row; what is open shows all of it. */
const SHOWN = 200;

interface ListRowProps {
  entry: ListEntry;
  /** Among the rows that are shown. */
  place: number;
  searched: readonly CatalogLabel[];
  open: boolean;
  onOpen: () => void;
}

export function ListRow({ entry, place, searched, open, onOpen }: ListRowProps) {
  const { indicator, line, finding } = entry;
  const record = finding?.matches[0]?.record;
  const note = noteWords(entry);
  const where = whereWords(entry);
  return (
    <tr
      class={`entry ${stateOf(entry)}`}
      aria-rowindex={place + 2}
      data-place={place}
      data-open={open}
      onClick={onOpen}
    >
      <td class="line-number">{formatNumber(line)}</td>
      <th scope="row">
        <button
          id={rowId(place)}
          type="button"
          class="code"
          aria-expanded={open}
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {visibleText(indicator.text.slice(0, SHOWN))}
        </button>
        <span class="under">{kindWords(indicator.kind)}</span>
      </th>
      <td>
        {record !== undefined && <What record={record} />}
        <span class="under">
          {visibleText(foundWords(entry, searched))}
          {where !== undefined && <span class="where"> · {visibleText(where)}</span>}
        </span>
      </td>
      <td>
        {note !== undefined && (
          <span
            class="note"
            title={notesOf(entry)
              .map(({ text }) => text)
              .join('\n')}
          >
            <TriangleAlert size={13} aria-hidden="true" />
            <span>{note}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

function What({ record }: { record: Headline }) {
  return (
    <span class="what">
      <KindIcon record={record} size={14} />
      <strong>{visibleText(record.name)}</strong>
      {record.description !== undefined && (
        <span class="quiet">{visibleText(record.description)}</span>
      )}
    </span>
  );
}
