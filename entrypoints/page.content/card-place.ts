import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Between mark and card, and between card and the edge of the viewport. */
const GAP_PX = 6;
const EDGE_PX = 8;

/** In a frame of a few lines the card scrolls in what is left. */
const LEAST_HEIGHT_PX = 40;

/**
 * Places the card's host beside the box: below where it fits, else above, beside, or where most of
 * it fits, and as high as there is room. It never covers the box and never leaves the viewport.
 */
export async function placeBeside(
  host: HTMLElement,
  mount: HTMLElement,
  box: DOMRect,
): Promise<void> {
  mount.style.maxBlockSize = '';
  const reference = { getBoundingClientRect: () => box };
  const { x, y } = await computePosition(reference, host, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({
        padding: EDGE_PX,
        fallbackPlacements: ['top-start', 'right-start', 'left-start'],
        fallbackStrategy: 'bestFit',
      }),
      size({
        padding: EDGE_PX,
        apply({ availableHeight }) {
          const height = Math.max(LEAST_HEIGHT_PX, Math.floor(availableHeight));
          mount.style.maxBlockSize = `${height}px`;
        },
      }),
      shift({ padding: EDGE_PX }),
    ],
  });
  host.style.setProperty('left', `${Math.round(x)}px`, 'important');
  host.style.setProperty('top', `${Math.round(y)}px`, 'important');
}
