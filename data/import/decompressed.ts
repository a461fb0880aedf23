/**
 * Unpacks a stream by the platform.
 * @param refusal what it fails with where the bytes are damaged, in place of the platform's TypeError
 */
export function decompressed(
  packed: ReadableStream<Uint8Array<ArrayBuffer>>,
  format: CompressionFormat,
  refusal: Error,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = packed.pipeThrough(new DecompressionStream(format)).getReader();
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await reader.read().catch(() => {
        throw refusal;
      });
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
