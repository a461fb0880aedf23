import type { Rect } from '@floating-ui/dom';
import type { AnchorBox } from '../page.content/anchor';

/** Between mark and card, and between card and the edge of what is in sight. */
export const GAP_PX = 6;
export const EDGE_PX = 8;

export type Side = 'bottom-start' | 'top-start' | 'right-start' | 'left-start';

export interface Room {
  anchor: AnchorBox;
  /** Of the card, as high as it is with all that it holds. */
  card: { width: number; height: number };
  /** What the person sees of the viewport. */
  sight: Rect;
}

/**
 * The side of its mark on which a card stands: below where it fits, else above, else beside a mark of
 * one line, else where there is more room and the card scrolls. Beside is never chosen for a card that
 * would be cut there: it can be made lower, but not narrower.
 */
export function chooseSide({ anchor, card, sight }: Room): Side {
  const { box, isOneLine } = anchor;
  const taken = GAP_PX + EDGE_PX;
  const below = sight.y + sight.height - box.bottom - taken;
  const above = box.top - sight.y - taken;
  if (card.height <= below) return 'bottom-start';
  if (card.height <= above) return 'top-start';
  const roomier = below >= above ? 'bottom-start' : 'top-start';
  if (!isOneLine || sight.height - 2 * EDGE_PX <= Math.max(below, above)) return roomier;
  if (card.width <= sight.x + sight.width - box.right - taken) return 'right-start';
  if (card.width <= box.left - sight.x - taken) return 'left-start';
  return roomier;
}
