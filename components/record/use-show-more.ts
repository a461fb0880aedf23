import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface ShowMoreRows<Row, Element> {
  shown: readonly Row[];
  /** How many are left out. */
  hidden: number;
  showAll: () => void;
  /** What the element of the row at a place gets, from 0: the first of the further rows is focused. */
  rowProps: (place: number) => { ref?: RefObject<Element>; tabIndex?: number };
}

/**
 * The first rows of a long list, and all of them once they were asked for. The focus then goes to
 * the first of the further rows: the button that had it is gone.
 */
export function useShowMore<Row, Element extends HTMLElement>(
  rows: readonly Row[],
  atFirst: number,
): ShowMoreRows<Row, Element> {
  const [all, setAll] = useState(false);
  const firstOfMore = useRef<Element>(null);
  useLayoutEffect(() => {
    if (all) firstOfMore.current?.focus();
  }, [all]);
  const shown = all ? rows : rows.slice(0, atFirst);
  return {
    shown,
    hidden: rows.length - shown.length,
    showAll: () => setAll(true),
    rowProps: (place) => (all && place === atFirst ? { ref: firstOfMore, tabIndex: -1 } : {}),
  };
}
