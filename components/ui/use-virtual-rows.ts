import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** The rows of a long list that are elements now, and the room that the others take in px. */
export interface VirtualRows {
  /** Of the element that scrolls. */
  scroller: RefObject<HTMLDivElement>;
  places: number[];
  before: number;
  after: number;
  scrollTo(place: number): void;
}

/**
 * Rows in sight, and some around, of a list whose rows all are `rowHeight` px high. A change of
 * `identity`, which is the list itself where absent, scrolls back to its start. In print all rows are
 * there.
 */
export function useVirtualRows(
  list: readonly unknown[],
  rowHeight: number,
  identity: unknown = list,
): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const printing = usePrinting();
  const options = {
    count: list.length,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    overscan: 12,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(0),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, HTMLDivElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  const drawn = useRef(identity);
  useEffect(() => {
    if (drawn.current === identity) return;
    drawn.current = identity;
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [identity]);

  const scrollTo = (place: number) => virtualizer.scrollToIndex(place);
  if (printing) {
    return { scroller, places: [...list.keys()], before: 0, after: 0, scrollTo };
  }
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.start ?? 0;
  const end = items.at(-1)?.end ?? 0;
  return {
    scroller,
    places: items.map((item) => item.index),
    before: first,
    after: list.length * rowHeight - end,
    scrollTo,
  };
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
