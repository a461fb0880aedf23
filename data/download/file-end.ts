import { recognise } from '@/data/import/recognise';

/** The end record of a zip: 22 bytes and a comment of at most 65,535 (APPNOTE.TXT, 4.3.16). */
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Whether the file ends where its format says. Only a zip says it; a cut that the connection did not
 * show (a body that ends with its connection, a proxy) is noticed by that.
 */
export async function endsWhole(file: Blob): Promise<boolean> {
  const head = await bytesOf(file.slice(0, 4));
  if (recognise(head) !== 'zip') return true;
  const tail = await bytesOf(file.slice(Math.max(0, file.size - END_BYTES - LONGEST_COMMENT)));
  const view = new DataView(tail.buffer);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === tail.length) return true;
  }
  return false;
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
