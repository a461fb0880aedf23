/** Where things stand against the viewport. Asked right after a frame, when layout is clean. */

/** A stretch of a text node, as offsets. */
export interface Stretch {
  from: number;
  to: number;
}

/** Text nodes longer than this are looked at by stretches: they can be hundreds of screens high. */
export const LONG_NODE = 1 << 14;

/** Precision of a stretch in characters. */
const GRAIN = 2048;

/** Characters measured at a place, so that a line end, which has no box, is not alone. */
const SAMPLE = 64;

const range = document.createRange();

/**
 * Distance of a node's text from the viewport in px: 0 within, below zero above or left of it,
 * Infinity where nothing is rendered.
 */
export function distanceOf(node: Text): number {
  const box = node.parentElement?.getBoundingClientRect();
  if (box && box.height <= 2 * innerHeight && (box.width > 0 || box.height > 0)) {
    return distance(box);
  }
  range.selectNodeContents(node);
  return distance(range.getBoundingClientRect());
}

function distance({ top, bottom, left, right, width, height }: DOMRect): number {
  if (width === 0 && height === 0) return Number.POSITIVE_INFINITY;
  if (top > innerHeight) return top - innerHeight;
  if (bottom < 0) return bottom;
  if (left > innerWidth) return left - innerWidth;
  return Math.min(0, right);
}

/**
 * The stretch of a long text node within `margin` px of the viewport, found by halving. A measure
 * in a text of megabytes takes a millisecond, so every step is one.
 */
export function* findStretch(node: Text, margin: number): Generator<'step', Stretch, void> {
  const from = yield* seek(node, (box) => box.bottom < -margin);
  const to = yield* seek(node, (box) => box.top <= innerHeight + margin);
  return { from: Math.max(0, from - GRAIN), to: Math.min(node.length, to + GRAIN) };
}

/** First offset, to `GRAIN`, whose text is not `before` any more. */
function* seek(node: Text, before: (box: DOMRect) => boolean): Generator<'step', number, void> {
  let low = 0;
  let high = Math.ceil(node.length / GRAIN);
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = Math.min(middle * GRAIN, node.length);
    range.setStart(node, at);
    range.setEnd(node, Math.min(at + SAMPLE, node.length));
    if (before(range.getBoundingClientRect())) low = middle + 1;
    else high = middle;
    yield 'step';
  }
  return low * GRAIN;
}

/** Lets go of the last text measured. */
export function releaseRange(): void {
  range.setStart(document, 0);
  range.collapse(true);
}
