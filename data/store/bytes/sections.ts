import { damaged } from '../damage';
import { deflate, inflate } from './compress';
import { decodeJson, encodeJson } from './text-codec';

/** A part's content: named byte columns, JSON included as bytes. */
export type Sections = Record<string, Uint8Array>;

const PREFIX = 12;
const ALIGNMENT = 8;

/**
 * Frames columns into the bytes of one part:
 * three 32-bit little-endian lengths (stored bytes, inflated bytes, directory within the inflated
 * bytes), the stored bytes, and raw deflate of the directory and the packed columns. Columns begin at
 * multiples of 8 so that they can be viewed as typed arrays. The columns are copied before this
 * returns its promise.
 *
 * @param packed columns worth compressing
 * @param stored columns of hashes, which deflate would only copy
 */
export async function writeSections(
  packed: Sections,
  stored: Sections = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const directory = { packed: lengths(packed), stored: lengths(stored) };
  const json = encodeJson(directory);
  const body = joinAligned([json, ...Object.values(packed)]);
  const raw = joinAligned(Object.values(stored));
  const compressed = await deflate(body);
  const part = new Uint8Array(PREFIX + raw.length + compressed.length);
  const view = new DataView(part.buffer);
  view.setUint32(0, raw.length, true);
  view.setUint32(4, body.length, true);
  view.setUint32(8, json.length, true);
  part.set(raw, PREFIX);
  part.set(compressed, PREFIX + raw.length);
  return part;
}

/** @throws {DamagedPart} */
export async function readSections(part: Uint8Array<ArrayBuffer>): Promise<Sections> {
  if (part.length < PREFIX) damaged('it ends too early');
  const view = new DataView(part.buffer, part.byteOffset, part.length);
  const rawEnd = PREFIX + view.getUint32(0, true);
  if (rawEnd > part.length) damaged('it ends too early');
  const body = await inflate(part.subarray(rawEnd), view.getUint32(4, true));
  const jsonLength = view.getUint32(8, true);
  const directory = decodeJson(body.subarray(0, jsonLength));
  if (!isDirectory(directory)) damaged('its directory is not one');
  const sections: Sections = Object.create(null);
  cut(sections, directory.packed, body, align(jsonLength));
  // A copy, so that typed arrays over it are aligned whatever the part's own offset is.
  cut(sections, directory.stored, part.slice(PREFIX, rawEnd), 0);
  return sections;
}

/** @throws {DamagedPart} where the part has no such column */
export function section(sections: Sections, name: string): Uint8Array {
  return sections[name] ?? damaged(`its column "${name}" is missing`);
}

type Directory = { packed: [string, number][]; stored: [string, number][] };

function isDirectory(value: unknown): value is Directory {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'packed' in value && isLengths(value.packed) && 'stored' in value && isLengths(value.stored)
  );
}

function isLengths(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (entry: unknown) =>
        Array.isArray(entry) &&
        typeof entry[0] === 'string' &&
        Number.isSafeInteger(entry[1]) &&
        entry[1] >= 0,
    )
  );
}

function cut(into: Sections, columns: [string, number][], bytes: Uint8Array, from: number): void {
  let at = from;
  for (const [name, length] of columns) {
    if (at + length > bytes.length) damaged('it ends too early');
    into[name] = bytes.subarray(at, at + length);
    at = align(at + length);
  }
}

function lengths(sections: Sections): [string, number][] {
  return Object.entries(sections).map(([name, bytes]) => [name, bytes.length]);
}

function joinAligned(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const total = parts.reduce((sum, part) => sum + align(part.length), 0);
  const joined = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += align(part.length);
  }
  return joined;
}

function align(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
