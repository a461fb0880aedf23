import type { Handle } from '@/data/catalog/record';
import { decodeJson, encodeJson } from '../bytes/text-codec';
import { fromTextColumns, toTextColumns } from '../bytes/text-columns';
import { damaged } from '../damage';
import { isTexts } from '../records/cells';

const HANDLE_FIELDS = ['path', 'access', 'type'] as const;

export function encodeHandles(handles: Handle[]): Uint8Array {
  return encodeJson(toTextColumns(handles, HANDLE_FIELDS));
}

/** @throws {DamagedPart} */
export function decodeHandles(bytes: Uint8Array): Handle[] {
  return fromTextColumns(decodeJson(bytes), HANDLE_FIELDS).map((row) => {
    const { path = damaged('a handle has no path') } = row;
    return { ...row, path };
  });
}

export function encodeTexts(texts: string[]): Uint8Array {
  return encodeJson(texts);
}

/** @throws {DamagedPart} */
export function decodeTexts(bytes: Uint8Array): string[] {
  const texts = decodeJson(bytes);
  return isTexts(texts) ? texts : damaged('a list holds something other than texts');
}
