import { ByteReader } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import { type Sections, section } from '../bytes/sections';
import { damaged } from '../damage';

/** Values one after another, and where each ends. */
export interface Values {
  contents: Uint8Array;
  ends: Uint32Array;
}

const TERMINATOR = 0;
const LONGEST_PREFIX = 255;

/**
 * Values as columns that deflate well. Texts, which hold no zero byte, end with one; others have a
 * column of lengths.
 *
 * @param prefixed for neighbours that begin alike, such as names of functions: how many bytes each
 *   shares with the one before becomes a column of its own
 */
export function encodeBlock({ contents, ends }: Values, prefixed: boolean): Sections {
  const terminated = !contents.includes(TERMINATOR);
  const prefixes = new Uint8Array(prefixed ? ends.length : 0);
  const lengths = new ByteWriter();
  const written = new ByteWriter(contents.length + ends.length);
  let previous = contents.subarray(0, 0);
  ends.forEach((end, at) => {
    const value = contents.subarray(at === 0 ? 0 : ends[at - 1], end);
    const shared = prefixed ? sharedBytes(previous, value) : 0;
    if (prefixed) prefixes[at] = shared;
    written.append(value.subarray(shared));
    if (terminated) written.byte(TERMINATOR);
    else lengths.varint(value.length - shared);
    previous = value;
  });
  return {
    contents: written.view(),
    ...(terminated ? {} : { lengths: lengths.view() }),
    ...(prefixed ? { prefixes } : {}),
  };
}

/**
 * @param count values that the block is to hold
 * @throws {DamagedPart} where it holds another number
 */
export function decodeBlock(sections: Sections, count: number): Values {
  const contents = section(sections, 'contents');
  const { lengths, prefixes } = sections;
  const pieces = lengths ? piecesByLength(contents, lengths) : piecesByTerminator(contents);
  if (pieces.length !== count) damaged('its values are not all there');
  if (prefixes) return joinPrefixed(pieces, prefixes);
  if (lengths) return { contents, ends: endsOf(pieces) };
  return joined(pieces);
}

function piecesByLength(contents: Uint8Array, lengths: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(lengths);
  const values = new ByteReader(contents);
  const pieces: Uint8Array[] = [];
  while (!reader.atEnd) pieces.push(values.take(reader.varint()));
  if (!values.atEnd) damaged('its values are not all there');
  return pieces;
}

function piecesByTerminator(contents: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let start = 0;
  while (start < contents.length) {
    const end = contents.indexOf(TERMINATOR, start);
    if (end < 0) damaged('its values are not all there');
    pieces.push(contents.subarray(start, end));
    start = end + 1;
  }
  return pieces;
}

function joinPrefixed(pieces: Uint8Array[], prefixes: Uint8Array): Values {
  if (prefixes.length !== pieces.length) damaged('its values are not all there');
  const shortened = prefixes.reduce((sum, shared) => sum + shared, 0);
  const contents = new ByteWriter(pieces.reduce((sum, { length }) => sum + length, shortened));
  const ends = new Uint32Array(pieces.length);
  let start = 0;
  pieces.forEach((piece, at) => {
    const shared = prefixes[at] ?? 0;
    const end = contents.length;
    if (shared > end - start) damaged('its values are not what they were');
    contents.repeat(start, shared);
    contents.append(piece);
    start = end;
    ends[at] = contents.length;
  });
  return { contents: contents.view(), ends };
}

function joined(pieces: Uint8Array[]): Values {
  const contents = new ByteWriter(pieces.reduce((sum, { length }) => sum + length, 0));
  for (const piece of pieces) contents.append(piece);
  return { contents: contents.view(), ends: endsOf(pieces) };
}

function endsOf(pieces: Uint8Array[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(pieces, (piece) => {
    end += piece.length;
    return end;
  });
}

function sharedBytes(previous: Uint8Array, value: Uint8Array): number {
  const most = Math.min(previous.length, value.length, LONGEST_PREFIX);
  let shared = 0;
  while (shared < most && previous[shared] === value[shared]) shared++;
  return shared;
}
