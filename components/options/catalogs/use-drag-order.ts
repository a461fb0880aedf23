import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/** Marks our own drag, so that a dragged file or text is not taken for a catalog. */
const DRAG_TYPE = 'application/x-pe-lens-catalog';

type Handlers = Pick<
  JSX.HTMLAttributes<HTMLElement>,
  'onDragStart' | 'onDragEnd' | 'onDragOver' | 'onDrop'
>;

export interface DragOrder {
  /** For the handle of a row. */
  handle(id: string): Handlers & { draggable: true };
  /** For the row at a place; a drop on its upper half goes before it. */
  row(place: number): Handlers;
  /** Where a drop would put the dragged row: before the row of this place, or after the last. */
  gap: number | undefined;
  dragged: string | undefined;
}

/** Puts rows in order by dragging; `onMove` is told the place the row gets among all. */
export function useDragOrder(
  ids: readonly string[],
  onMove: (id: string, place: number) => void,
): DragOrder {
  const [dragged, setDragged] = useState<string>();
  const [gap, setGap] = useState<number>();
  const end = () => {
    setDragged(undefined);
    setGap(undefined);
  };
  return {
    dragged,
    gap: dragged === undefined ? undefined : gap,
    handle: (id) => ({
      draggable: true,
      onDragStart: (event) => {
        const { dataTransfer, currentTarget } = event;
        const row = currentTarget.closest('li');
        if (dataTransfer === null || row === null) return;
        dataTransfer.setData(DRAG_TYPE, id);
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setDragImage(row, 16, 16);
        setDragged(id);
      },
      onDragEnd: end,
    }),
    row: (place) => ({
      onDragOver: (event) => {
        if (dragged === undefined) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        setGap(event.clientY < top + height / 2 ? place : place + 1);
      },
      onDrop: (event) => {
        if (dragged === undefined || gap === undefined) return;
        event.preventDefault();
        const from = ids.indexOf(dragged);
        const to = gap > from ? gap - 1 : gap;
        end();
        if (to !== from) onMove(dragged, to);
      },
    }),
  };
}
