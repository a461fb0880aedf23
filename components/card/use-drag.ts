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
  if (onMove === undefined) return { pointer: {}, keys: {} };
  const end = () => {
    drag.current = undefined;
  };
  return {
    pointer: {
      onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
        if (event.button !== 0 || !event.isPrimary || !isHandle(event)) return;
        drag.current = { x: event.clientX, y: event.clientY, moved: false };
      },
      onPointerMove(event: PointerEvent & { currentTarget: HTMLElement }) {
        const { clientX, clientY, pointerId, currentTarget } = event;
        const at = drag.current;
        if (!at) return;
        const by = { x: clientX - at.x, y: clientY - at.y };
        if (!at.moved && Math.hypot(by.x, by.y) < SLACK_PX) return;
        // Not at the press: what holds the pointer also gets the click of a button within.
        if (!at.moved) currentTarget.setPointerCapture(pointerId);
        drag.current = { x: clientX, y: clientY, moved: true };
        onMove(by);
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
    keys: {
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
    },
  };
}

/** Text can be selected and buttons pressed; what is around them is for moving. */
function isHandle({ target, currentTarget }: Event): boolean {
  if (!(target instanceof Element)) return false;
  return target === currentTarget || target.matches('.handle') || target.closest('.grip') !== null;
}
