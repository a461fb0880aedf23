import { boxOfElement, parentElementOf } from './dom';
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
  const parent = parentElementOf(node);
  const box = parent && boxOfElement(parent);
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
 * The stretch of a long text node within about `margin` px of the viewport. A measure in a text of
 * megabytes takes a millisecond, so that every step is one and as few as possible are taken.
 */
export function* findStretch(node: Text, margin: number): Generator<'step', Stretch, void> {
  const from = yield* findOffset(node, -margin, margin / 2);
  const to = yield* findOffset(node, innerHeight + margin, margin / 2);
  return { from: Math.max(0, from - GRAIN), to: Math.min(node.length, to + GRAIN) };
}

/**
 * Offset of the text that stands at height `y`, to `tolerance` px: guessed from the heights of both
 * ends, as lines are about as long as each other, and by halving where that does not come nearer.
 */
function* findOffset(node: Text, y: number, tolerance: number): Generator<'step', number, void> {
  let low = { at: 0, top: topOf(node, 0) };
  yield 'step';
  let high = { at: node.length, top: topOf(node, node.length - 1) };
  for (let guesses = 0; high.at - low.at > GRAIN; guesses++) {
    if (y <= low.top) return low.at;
    if (y >= high.top) return high.at;
    yield 'step';
    const share = guesses % 3 === 2 ? 0.5 : (y - low.top) / (high.top - low.top);
    const at = Math.floor(low.at + share * (high.at - low.at));
    const top = topOf(node, at);
    if (Math.abs(top - y) <= tolerance) return at;
    if (top < y) low = { at: at + 1, top };
    else high = { at, top };
  }
  return low.at;
}

function topOf(node: Text, at: number): number {
  range.setStart(node, at);
  range.setEnd(node, Math.min(at + SAMPLE, node.length));
  return range.getBoundingClientRect().top;
}

/** Lets go of the last text measured. */
export function releaseRange(): void {
  range.setStart(document, 0);
  range.collapse(true);
}
