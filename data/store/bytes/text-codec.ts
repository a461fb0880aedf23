import { damaged } from '../damage';

/** Begins a text that is not UTF-8, where this byte never occurs. */
const ESCAPED = 0xff;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** A character for each byte. */
const byteDecoder = new TextDecoder('latin1');

/** A text as bytes that give back exactly that text: UTF-8, or JSON where surrogates stand alone. */
export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  if (isWellFormed(text)) return encoder.encode(text);
  const json = encodeJson(text);
  const bytes = new Uint8Array(json.length + 1);
  bytes[0] = ESCAPED;
  bytes.set(json, 1);
  return bytes;
}

/** @throws {DamagedPart} */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] !== ESCAPED) return decodeUtf8(bytes);
  const text = decodeJson(bytes.subarray(1));
  return typeof text === 'string' ? text : damaged('a text is not one');
}

/** Bytes that are decoded between two moments at which the work may pause. */
const STRIDE = 64 * 1024;

/** The same of a long text, step by step. @throws {DamagedPart} */
export function* decodeTextInSteps(bytes: Uint8Array): Generator<void, string> {
  if (bytes[0] === ESCAPED) return decodeText(bytes);
  const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STRIDE) {
    const piece = bytes.subarray(at, at + STRIDE);
    pieces.push(decodeUtf8(piece, whole, { stream: at + STRIDE < bytes.length }));
    yield;
  }
  return pieces.join('');
}

/** Whether all bytes of a text are ASCII. */
export function isAscii(bytes: Uint8Array): boolean {
  return !/[\u0080-\uffff]/.test(byteDecoder.decode(bytes));
}

/** JSON escapes what UTF-8 cannot hold, so any JSON value survives. */
export function encodeJson(value: unknown): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(value));
}

/** @throws {DamagedPart} */
export function decodeJson(bytes: Uint8Array): unknown {
  return parseJson(decodeUtf8(bytes));
}

function decodeUtf8(bytes: Uint8Array, by = decoder, options?: TextDecodeOptions): string {
  try {
    return by.decode(bytes, options);
  } catch {
    return damaged('a text is not UTF-8');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return damaged('it is not JSON');
  }
}

/** `String.prototype.isWellFormed`, which the ES2023 library does not name yet. */
function isWellFormed(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xd800 || code > 0xdfff) continue;
    const next = text.charCodeAt(at + 1);
    if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
    at++;
  }
  return true;
}
