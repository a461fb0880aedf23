import { t } from '@/data/words/words';
import type { SourceFile } from './read-item';
import { HEAD_BYTES } from './recognise';
import { UnreadableError } from './unreadable-error';

/** One text or picture to read, unpacked: a file, an entry of a zip, what a `.gz` holds. */
export interface Content {
  /** With its folders, as the person knows it. */
  name: string;
  /** Its first bytes, enough to recognise it; all of them where `whole`. */
  head: Uint8Array;
  whole: boolean;
  /** May be called once. */
  open(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** @param onBytes told how many bytes of the blob have been taken */
export async function blobContent(
  { name, blob }: SourceFile,
  onBytes: (done: number) => void,
): Promise<Content> {
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  return { name, head, whole: blob.size <= HEAD_BYTES, open: () => counted(blob, onBytes) };
}

/** Bytes of a blob that are taken at a time; `Blob.stream` of some engines gives all of them at once. */
const SLICE_BYTES = 64 * 1024;

/** The blob's bytes, slice after slice; `onBytes` is told how many have been taken. */
export function counted(
  blob: Blob,
  onBytes: (done: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let done = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      if (done >= blob.size) return controller.close();
      const slice = await blob.slice(done, done + SLICE_BYTES).arrayBuffer();
      done += slice.byteLength;
      onBytes(done);
      controller.enqueue(new Uint8Array(slice));
    },
  });
}

export function bytesContent(name: string, bytes: Uint8Array): Content {
  return { name, head: bytes, whole: true, open: () => once(bytes) };
}

function once(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes.slice());
      controller.close();
    },
  });
}

/** Reads the first bytes of a stream, which `open` gives again before the others. */
export async function streamContent(
  name: string,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Content> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let whole = false;
  while (length < HEAD_BYTES) {
    const { value, done } = await reader.read();
    if (done) {
      whole = true;
      break;
    }
    chunks.push(value);
    length += value.length;
  }
  const open = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        const first = chunks.shift();
        if (first) return controller.enqueue(first);
        const { value, done } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
  return { name, head: join(chunks, length), whole, open };
}

/**
 * All bytes of a content.
 * @throws {UnreadableError} where there are more than `limit`
 */
export async function allBytes(content: Content, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (content.whole) {
    chunks.push(content.head);
    length = content.head.length;
  } else {
    for await (const chunk of content.open()) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit) break;
    }
  }
  if (length > limit) {
    throw new UnreadableError(t('import.tooLarge', { most: Math.round(limit / 1024 ** 2) }));
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : join(chunks, length);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
