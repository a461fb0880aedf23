import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VirtualRows } from '../ui/use-virtual-rows';

/**
 * Moves the focus through the links of a virtual list: a row up or down, a window of rows with the page
 * keys, the first and the last with Home and End. A row that is no element yet takes the focus when it
 * is drawn.
 * @returns what the scrolling element does with a key
 */
export function useRowKeys(
  { scroller, places, scrollTo }: VirtualRows,
  count: number,
  rowHeight: number,
): (event: KeyboardEvent) => void {
  const wanted = useRef<number>();
  // After each drawing: the wanted row may be among the elements now.
  useLayoutEffect(() => {
    if (wanted.current === undefined || !places.includes(wanted.current)) return;
    linkOf(scroller.current, wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const to = nextRow(event.key, focusedRow(), { count, page });
    if (to === undefined) return;
    event.preventDefault();
    scrollTo(to);
    const link = linkOf(scroller.current, to);
    if (link === null) wanted.current = to;
    else link.focus();
  };
}

/** Where a key leads from a row, or from none; undefined where it is no key of a list. */
export function nextRow(
  key: string,
  from: number | undefined,
  { count, page }: { count: number; page: number },
): number | undefined {
  if (count === 0) return undefined;
  const within = (row: number) => Math.max(0, Math.min(count - 1, row));
  switch (key) {
    case 'ArrowDown':
      return from === undefined ? 0 : within(from + 1);
    case 'ArrowUp':
      return from === undefined ? undefined : within(from - 1);
    case 'PageDown':
      return within((from ?? 0) + page);
    case 'PageUp':
      return within((from ?? 0) - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** The row that holds the focus, counted from 0. */
function focusedRow(): number | undefined {
  const place = document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset');
  return place === null || place === undefined ? undefined : Number(place) - 1;
}

function linkOf(list: HTMLElement | null, row: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[aria-posinset="${row + 1}"] a`) ?? null;
}
