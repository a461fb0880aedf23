import { computePosition, offset, type Rect, shift, size } from '@floating-ui/dom';
import type { AnchorBox } from '../page.content/anchor';
import { chooseSide, EDGE_PX, GAP_PX } from './card-side';

/** In a frame of a few lines the card scrolls in what is left. */
const LEAST_HEIGHT_PX = 40;

/** Lower than that, a head and a foot that stay leave nothing in between to be read. */
const LOW_PX = 260;

export interface Placing {
  host: HTMLElement;
  /** Gets the width and height that there is room for. */
  mount: HTMLElement;
  anchor: AnchorBox;
  /** What the person sees of the viewport. */
  sight: Rect;
}

/**
 * Places the card's host beside the box, as wide and high as there is room. It never covers the box
 * and never leaves what is in sight.
 */
export async function placeCard({ host, mount, anchor, sight }: Placing): Promise<void> {
  fitInto(mount, sight);
  const { width, height } = host.getBoundingClientRect();
  const edges = { padding: EDGE_PX, rootBoundary: sight };
  const placement = chooseSide({ anchor, card: { width, height }, sight });
  const reference = { getBoundingClientRect: () => anchor.box };
  const { x, y } = await computePosition(reference, host, {
    strategy: 'fixed',
    placement,
    middleware: [
      offset(GAP_PX),
      size({
        ...edges,
        apply: ({ availableHeight }) => limitHeight(mount, availableHeight),
      }),
      shift(edges),
    ],
  });
  put(host, 'left', Math.round(x));
  put(host, 'top', Math.round(y));
  put(host, 'bottom', undefined);
  if (placement !== 'top-start') return;
  // A card above its mark grows upwards while it is being filled.
  const { bottom } = host.getBoundingClientRect();
  put(host, 'top', undefined);
  put(host, 'bottom', 0);
  put(host, 'bottom', Math.round(host.getBoundingClientRect().bottom - bottom));
}

/** Puts a card that was moved where it was put, or as near to it as it stays in sight. */
export function putCard(host: HTMLElement, mount: HTMLElement, at: DOMPointReadOnly, sight: Rect) {
  fitInto(mount, sight);
  limitHeight(mount, sight.height - 2 * EDGE_PX);
  const { width, height } = host.getBoundingClientRect();
  const within = (value: number, start: number, room: number) =>
    Math.round(Math.max(start + EDGE_PX, Math.min(value, start + room - EDGE_PX)));
  put(host, 'left', within(at.x, sight.x, sight.width - width));
  put(host, 'top', within(at.y, sight.y, sight.height - height));
  put(host, 'bottom', undefined);
}

function fitInto(mount: HTMLElement, sight: Rect): void {
  mount.style.maxInlineSize = `${Math.floor(sight.width - 2 * EDGE_PX)}px`;
  mount.style.maxBlockSize = '';
  mount.classList.remove('low');
}

function limitHeight(mount: HTMLElement, available: number): void {
  const height = Math.max(LEAST_HEIGHT_PX, Math.floor(available));
  mount.style.maxBlockSize = `${height}px`;
  mount.classList.toggle('low', height < LOW_PX);
}

function put(host: HTMLElement, side: string, value: number | undefined): void {
  host.style.setProperty(side, value === undefined ? 'auto' : `${value}px`, 'important');
}
