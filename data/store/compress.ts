import { inflateSync } from 'fflate';
import { turn } from '@/data/catalog/sliced';
import { damaged } from './damage';

/**
 * Up to this many inflated bytes fflate is faster, since setting up a stream costs more than it
 * saves (0.2 against 0.7 ms for 32 KB); above, the browser's own inflater is.
 */
const STREAM_FROM = 256 * 1024;

/** Deflate expands at most 1032 times; more is a claim that cannot be true. */
const MAX_EXPANSION = 1032;

/** Raw deflate by the platform, which compresses off the calling thread. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new CompressionStream('deflate-raw'));
}

/**
 * @param length of the inflated bytes
 * @throws {DamagedPart} where they do not inflate to exactly that
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (length > (bytes.length + 1) * MAX_EXPANSION) damaged('its length cannot be true');
  const inflated = await inflateAny(bytes, length).catch(() => damaged('it does not inflate'));
  if (inflated.length !== length) damaged('it inflates to another length');
  return inflated;
}

async function inflateAny(bytes: Uint8Array<ArrayBuffer>, length: number) {
  if (length >= STREAM_FROM) return through(bytes, new DecompressionStream('deflate-raw'));
  const inflated = inflateSync(bytes, { out: new Uint8Array(length) });
  return inflated.buffer instanceof ArrayBuffer
    ? new Uint8Array(inflated.buffer)
    : inflated.slice();
}

/**
 * Bytes that are given to a stream at once. What a stream does with them is done in one go, at least in
 * Chromium's workers, and other work has to wait for it.
 */
const PIECE = 8 * 1024;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const writing = writePieces(bytes, stream.writable.getWriter());
  const [buffer] = await Promise.all([new Response(stream.readable).arrayBuffer(), writing]);
  return new Uint8Array(buffer);
}

async function writePieces(
  bytes: Uint8Array<ArrayBuffer>,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    await turn();
    await writer.write(bytes.subarray(at, at + PIECE));
  }
  await writer.close();
}
