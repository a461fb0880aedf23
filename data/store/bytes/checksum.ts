import { bytesToHex } from './hex';

/** SHA-256 of the bytes as lower-case hex, computed by the platform. */
export async function checksum(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
