import { convertIndexedToRgb, decode, encode } from 'fast-png';

/** A picture as rows of pixels of four bytes: red, green, blue, opacity. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Colours that a kept picture has at most: a screen of text has few that one would miss. */
const MOST_COLOURS = 128;

export function readPng(bytes: Uint8Array): Pixels {
  const image = decode(bytes);
  const { width, height, palette } = image;
  const channels = palette === undefined ? image.channels : (palette[0]?.length ?? 3);
  const from = palette === undefined ? image.data : convertIndexedToRgb(image);
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < channels; channel++) {
      data[pixel * 4 + channel] = from[pixel * channels + channel] ?? 0;
    }
  }
  return { width, height, data };
}

/** A picture with the colours it has most of, a third as large in bytes as the browser writes it. */
export function writeSmallPng({ width, height, data }: Pixels): Uint8Array {
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < colours.length; pixel++) {
    const at = pixel * 4;
    const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    colours[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([one, often], [other, oftener]) => oftener - often || one - other)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const placeOf = (colour: number): number => {
    const known = places.get(colour) ?? nearest(palette, colour);
    places.set(colour, known);
    return known;
  };
  return encode(
    {
      width,
      height,
      channels: 1,
      depth: 8,
      data: Uint8Array.from(colours, placeOf),
      palette: palette.map(channelsOf),
    },
    { zlib: { level: 9 } },
  );
}

export function channelsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((candidate, place) => {
    const distance = colourDistance(channelsOf(candidate), channelsOf(colour));
    if (distance < least) [best, least] = [place, distance];
  });
  return best;
}

/** The largest step between two colours in one channel, from 0 to 255. */
export function colourDistance(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, channel) => Math.abs(value - (other[channel] ?? 0))));
}
