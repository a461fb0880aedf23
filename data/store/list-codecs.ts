import type { Handle, Misuse } from '@/data/catalog/record';
import { isTexts } from './cells';
import { damaged } from './damage';
import { decodeJson, encodeJson } from './text-codec';
import { fromTextColumns, toTextColumns } from './text-columns';

const MISUSE_FIELDS = [
  'source',
  'sourceUrl',
  'file',
  'fileUrl',
  'example',
  'license',
  'licenseUrl',
] as const;
const HANDLE_FIELDS = ['path', 'access', 'type'] as const;

export function encodeMisuse(misuse: Misuse[]): Uint8Array {
  return encodeJson(toTextColumns(misuse, MISUSE_FIELDS));
}

/** @throws {DamagedPart} */
export function decodeMisuse(bytes: Uint8Array): Misuse[] {
  return fromTextColumns(decodeJson(bytes), MISUSE_FIELDS).map((row) => {
    const { source = damaged('a row of misuse has no source') } = row;
    return { ...row, source };
  });
}

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
