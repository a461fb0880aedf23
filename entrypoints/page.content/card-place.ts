import { computePosition, flip, offset, type Rect, shift, size } from '@floating-ui/dom';
import type { AnchorBox } from './anchor';

/** Between mark and card, and between card and the edge of the viewport. */
const GAP_PX = 6;
const EDGE_PX = 8;

/** In a frame of a few lines the card scrolls in what is left. */
const LEAST_HEIGHT_PX = 40;

export interface Placing {
  host: HTMLElement;
  /** Gets the height that there is room for. */
  mount: HTMLElement;
  anchor: AnchorBox;
  /** What the person sees of the viewport, where that is not all of it. */
  sight: Rect | undefined;
}

/**
 * Places the card's host beside the box: below where it fits, else above, beside, or where most of
 * it fits, and as high as there is room. It never covers the box and never leaves what is in sight.
 */
export async function placeCard({ host, mount, anchor, sight }: Placing): Promise<void> {
  const { box, isOneLine } = anchor;
  const edges = { padding: EDGE_PX, ...(sight && { rootBoundary: sight }) };
  mount.style.maxBlockSize = '';
  const reference = { getBoundingClientRect: () => box };
  const { x, y, placement } = await computePosition(reference, host, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({
        ...edges,
        // What leaves the viewport to the side is shifted.
        crossAxis: false,
        fallbackPlacements: isOneLine ? ['top-start', 'right-start', 'left-start'] : ['top-start'],
        fallbackStrategy: 'bestFit',
      }),
      size({
        ...edges,
        apply({ availableHeight }) {
          const height = Math.max(LEAST_HEIGHT_PX, Math.floor(availableHeight));
          mount.style.maxBlockSize = `${height}px`;
        },
      }),
      shift(edges),
    ],
  });
  const put = (side: string, value: number | undefined) => {
    host.style.setProperty(side, value === undefined ? 'auto' : `${value}px`, 'important');
  };
  put('left', Math.round(x));
  put('top', Math.round(y));
  put('bottom', undefined);
  if (!placement.startsWith('top')) return;
  // A card above its mark grows upwards while it is being filled.
  const { bottom } = host.getBoundingClientRect();
  put('top', undefined);
  put('bottom', 0);
  put('bottom', Math.round(host.getBoundingClientRect().bottom - bottom));
}
