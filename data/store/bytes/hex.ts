const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Value of a hexadecimal digit by its character code (either case), 255 for anything else. */
export const DIGIT_VALUES = new Uint8Array(128).fill(255);
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16);
  DIGIT_VALUES[digit.charCodeAt(0)] = value;
  DIGIT_VALUES[digit.toUpperCase().charCodeAt(0)] = value;
}

export function bytesToHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += DIGITS[byte];
  return hex;
}

/** Whether the text is lower-case hex of exactly `bytes` bytes, so that bytes give it back. */
export function isHexOf(text: string, bytes: number): boolean {
  if (text.length !== bytes * 2) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66))) return false;
  }
  return true;
}

/** Bytes of a text of hexadecimal digits of even length. */
export function hexToBytes(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    const high = DIGIT_VALUES[hex.charCodeAt(2 * at)] ?? 0;
    bytes[at] = (high << 4) | (DIGIT_VALUES[hex.charCodeAt(2 * at + 1)] ?? 0);
  }
  return bytes;
}
