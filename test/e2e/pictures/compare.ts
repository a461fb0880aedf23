import pixelmatch from 'pixelmatch';
import type { Box } from './boxes';
import { channelsOf, colourDistance, type Pixels } from './png';
import type { Taken } from './shot';

/**
 * Compares a picture with the kept one of the same name. Another font sets lines a little longer or
 * breaks them elsewhere, so no pixel is asked to be the same; asked are
 *
 * - the same elements of the layout in the same order, each about where and as large as it was;
 * - each with the same ground, and about as much on it;
 * - about the same shades in most parts of the whole.
 *
 * @returns what differs, a sentence each; none where the picture is as it was
 */
export function compare(kept: Taken, now: Taken): string[] {
  const layout = layoutDifferences(kept, now);
  // Elements that are others cannot be compared one by one.
  return layout.length > 0
    ? layout
    : [...paintDifferences(kept, now), ...cellDifferences(kept, now)];
}

/** A line more or less, and a fifth of what is there: the widest and the narrowest faces differ so. */
const LINE_PX = 28;
const SHARE = 0.2;

function differs(kept: number, now: number): boolean {
  return Math.abs(kept - now) > LINE_PX + SHARE * Math.abs(kept);
}

function layoutDifferences(kept: Taken, now: Taken): string[] {
  const found: string[] = [];
  for (const side of ['width', 'height'] as const) {
    const [was, is] = [kept.pixels[side], now.pixels[side]];
    if (differs(was, is)) found.push(`The picture’s ${side} is ${is} px; it was ${was} px.`);
  }
  const count = Math.max(kept.boxes.length, now.boxes.length);
  for (let place = 0; place < count; place++) {
    const [was, is] = [kept.boxes[place], now.boxes[place]];
    // Whatever follows is shifted against the kept list.
    if (was?.kind !== is?.kind) {
      return [...found, `Element ${place + 1} is ${nameOf(is)}; it was ${nameOf(was)}.`];
    }
    if (was === undefined || is === undefined) continue;
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      if (differs(was[side], is[side])) {
        found.push(`${nameOf(is)}: ${side} is ${is[side]} px; it was ${was[side]} px.`);
      }
    }
  }
  return found;
}

function nameOf(box: Box | undefined): string {
  return box === undefined ? 'none' : `<${box.kind}> at ${box.x}, ${box.y}`;
}

/** In less there is more text than ground. */
const LEAST_AREA = 400;

/** What each element of the layout is painted with: its ground, and what stands on it. */
function paintDifferences(kept: Taken, now: Taken): string[] {
  return kept.boxes.flatMap((was, place) => {
    const is = now.boxes[place];
    if (is === undefined || !isWhole(was, kept) || !isWhole(is, now)) return [];
    const [before, after] = [paintOf(kept.pixels, was), paintOf(now.pixels, is)];
    return [
      ...groundDifference(before, after),
      ...(isInkGone(before, after) ? ['what stood on it is gone, or much more stands there'] : []),
    ].map((what) => `${nameOf(is)}: ${what}.`);
  });
}

/** Whether all of a box is in the picture, and it is large enough. */
function isWhole({ x, y, width, height }: Box, { pixels }: Taken): boolean {
  const inside = x >= 0 && y >= 0 && x + width <= pixels.width && y + height <= pixels.height;
  return inside && width * height >= LEAST_AREA;
}

interface Paint {
  /** The colour that most of it has; a second one that much of it has, such as that of marks. */
  grounds: number[][];
  /** Share of it that stands out from the first. */
  ink: number;
}

/** Share of an element from which on a second colour is a ground too. */
const MUCH = 0.25;
/** Steps of a channel from which on a colour stands out: less is the edge of a letter. */
const STANDS_OUT = 48;

function paintOf({ width, data }: Pixels, box: Box): Paint {
  const counts = new Map<number, number>();
  const area = box.width * box.height;
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const at = (y * width + x) * 4;
      const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  const [most, second] = [...counts].sort(([, one], [, other]) => other - one);
  const ground = channelsOf(most?.[0] ?? 0);
  let ink = 0;
  for (const [colour, count] of counts) {
    if (colourDistance(channelsOf(colour), ground) > STANDS_OUT) ink += count / area;
  }
  const grounds = [ground, ...(second && second[1] > MUCH * area ? [channelsOf(second[0])] : [])];
  return { grounds, ink };
}

/** Steps of a channel up to which two grounds are one: the browser's own rounding. */
const SAME_GROUND = 12;

function groundDifference({ grounds: before }: Paint, { grounds: after }: Paint): string[] {
  // Of a line with marks in it, either the ground or the marks may be more.
  const shared = before.some((one) =>
    after.some((other) => colourDistance(one, other) <= SAME_GROUND),
  );
  return shared ? [] : [`its ground is rgb(${after[0]}); it was rgb(${before[0]})`];
}

/** A face may set a text twice as dark as another, and a line may be in the picture or not. */
const TIMES = 3;
/** Less may be a rounded corner. */
const LEAST_INK = 0.02;

function isInkGone({ ink: before }: Paint, { ink: after }: Paint): boolean {
  const [less, more] = before < after ? [before, after] : [after, before];
  return more - less > LEAST_INK && less * TIMES < more;
}

/** A cell holds a line and the room between two, so that it does not matter where lines stand. */
const CELL_PX = 20;
/** Of black to white: more than two faces differ in how dark they set a line. */
const THRESHOLD = 0.08;
/** Cells that may differ: where a line was broken elsewhere, it and the next ones do. */
const MOST_CELLS = 0.2;

function cellDifferences(kept: Taken, now: Taken): string[] {
  const width = Math.floor(Math.min(kept.pixels.width, now.pixels.width) / CELL_PX);
  const height = Math.floor(Math.min(kept.pixels.height, now.pixels.height) / CELL_PX);
  const [one, other] = [kept, now].map(({ pixels }) => inCells(pixels, width, height));
  if (one === undefined || other === undefined || width * height === 0) return [];
  const options = { threshold: THRESHOLD, includeAA: true };
  const share = pixelmatch(one, other, null, width, height, options) / (width * height);
  if (share <= MOST_CELLS) return [];
  return [`${Math.round(share * 100)}% of the picture looks otherwise.`];
}

/** The mean colour of every cell. */
function inCells({ width: across, data }: Pixels, width: number, height: number): Uint8Array {
  const cells = new Uint8Array(width * height * 4).fill(255);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let y = row * CELL_PX; y < (row + 1) * CELL_PX; y++) {
          for (let x = column * CELL_PX; x < (column + 1) * CELL_PX; x++) {
            sum += data[(y * across + x) * 4 + channel] ?? 0;
          }
        }
        cells[(row * width + column) * 4 + channel] = sum / CELL_PX ** 2;
      }
    }
  }
  return cells;
}
