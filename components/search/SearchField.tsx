import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { SearchRow } from '@/data/messages';
import { t } from '@/data/words/words';
import { isPlainQuery, readPasted } from './pasted';

interface SearchFieldProps {
  field: RefObject<HTMLInputElement>;
  query: string;
  rows: readonly SearchRow[];
  /** Place of the chosen row. */
  active: number;
  onQuery: (query: string) => void;
  onActive: (place: number) => void;
  onOpen: (row: SearchRow) => void;
  /** A list was pasted. */
  onList: (text: string) => void;
  /** Down, where there are no rows. */
  onLeave: () => void;
}

/** The arrow keys choose, Enter opens the record, Escape empties the field. */
export function SearchField(props: SearchFieldProps) {
  const { field, query, rows, active, onQuery } = props;
  // Before the first paint: the first key pressed is for the field.
  useLayoutEffect(() => field.current?.focus(), [field]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // An empty field leaves Escape to the browser, which closes the popup.
      if (query === '') return;
      event.preventDefault();
      onQuery('');
      return;
    }
    const chosen = rows[active];
    if (event.key === 'Enter') {
      if (chosen !== undefined) props.onOpen(chosen);
      return;
    }
    if (event.key === 'ArrowDown' && rows.length === 0) {
      event.preventDefault();
      props.onLeave();
      return;
    }
    const next = nextPlace(event.key, active, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    props.onActive(next);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // What is added to a query is a part of it, and the browser puts it where the cursor is.
    if (text.trim() === '' || query.trim() !== '' || isPlainQuery(text)) return;
    event.preventDefault();
    void readPasted(text).then((pasted) =>
      pasted.kind === 'list' ? props.onList(pasted.text) : onQuery(pasted.query),
    );
  };

  return (
    <input
      ref={field}
      type="search"
      class="field"
      role="combobox"
      aria-label={t('search.label')}
      aria-expanded={rows.length > 0}
      aria-controls="results"
      aria-autocomplete="list"
      aria-activedescendant={rows.length > 0 ? optionId(active) : undefined}
      placeholder={t('search.placeholder')}
      autocomplete="off"
      spellcheck={false}
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}

export function optionId(place: number): string {
  return `result-${place}`;
}

/** Where an arrow key leads from a place among `count` rows; past an end it goes on at the other. */
export function nextPlace(key: string, place: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (place + 1) % count;
  if (key === 'ArrowUp') return (place - 1 + count) % count;
  if (key === 'PageDown') return Math.min(place + 8, count - 1);
  if (key === 'PageUp') return Math.max(place - 8, 0);
  return undefined;
}
