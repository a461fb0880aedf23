import { useRef } from 'preact/hooks';

/** Px that an arrow key moves a card, and with Shift. */
const STEP_PX = 24;
const FINE_STEP_PX = 4;

/** A press that moves less is a click. */
const SLACK_PX = 4;

type Move = (by: { x: number; y: number }) => void;

/** Handlers that move something with the pointer that presses, and with the arrow keys. */
export function useDrag(onMove: Move | undefined) {
  const drag = useRef<{ x: number; y: number; moved: boolean }>();
  if (onMove === undefined) return { pointer: {}, keys: {}, wasDragged: () => false };
  // The click of a button comes after the release.
  const end = () => {
    setTimeout(() => {
      drag.current = undefined;
    });
  };
  const pointer = {
    onPointerDown(event: PointerEvent) {
      const handle = handleOf(event);
      if (event.button !== 0 || !event.isPrimary || !handle) return;
      // A hand may be off the handle with its first move. What holds the pointer also gets the click.
      handle.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, y: event.clientY, moved: false };
    },
    onPointerMove({ clientX, clientY, buttons }: PointerEvent) {
      const at = drag.current;
      if (!at || buttons === 0) return;
      const by = { x: clientX - at.x, y: clientY - at.y };
      if (!at.moved && Math.hypot(by.x, by.y) < SLACK_PX) return;
      drag.current = { x: clientX, y: clientY, moved: true };
      onMove(by);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
  const keys = {
    onKeyDown(event: KeyboardEvent) {
      const step = event.shiftKey ? FINE_STEP_PX : STEP_PX;
      const by = {
        ArrowLeft: { x: -step, y: 0 },
        ArrowRight: { x: step, y: 0 },
        ArrowUp: { x: 0, y: -step },
        ArrowDown: { x: 0, y: step },
      }[event.key];
      if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      onMove(by);
    },
  };
  return { pointer, keys, wasDragged: () => drag.current?.moved === true };
}

/** Text can be selected and buttons pressed; the grip and what is around them are for moving. */
function handleOf({ target, currentTarget }: Event): Element | undefined {
  if (!(target instanceof Element) || !(currentTarget instanceof Element)) return undefined;
  const grip = target.closest('.grip');
  if (grip) return grip;
  return target === currentTarget || target.matches('.handle') ? currentTarget : undefined;
}
