import { t } from '@/data/words/words';
import { counted, streamContent } from './content';
import { decompressed } from './decompressed';
import { BOMB_BYTES, BOMB_EXPANSION } from './import-limits';
import { type ReadContext, readContent } from './read-content';
import type { ReadItem, SourceFile } from './read-item';
import { RefusedError } from './unreadable-error';

/**
 * Reads what a `.gz` holds.
 * @throws {RefusedError} where it is damaged or swells as no text does
 */
export async function* readGzip(
  { name: gzipName, blob }: SourceFile,
  context: ReadContext,
): AsyncGenerator<ReadItem, void, undefined> {
  const refusal = new RefusedError(t('import.gzip.damaged', { name: gzipName }));
  const unpacked = decompressed(counted(blob, context.onBytes), 'gzip', refusal);
  const name = gzipName.replace(/\.gz$/i, '');
  yield* readContent(
    await streamContent(name, unpacked.pipeThrough(bounded(blob.size, gzipName))),
    context,
  );
}

function bounded(
  packedBytes: number,
  gzipName: string,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const most = Math.max(BOMB_BYTES, packedBytes * BOMB_EXPANSION);
  let length = 0;
  return new TransformStream({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > most) {
        throw new RefusedError(t('import.gzip.bomb', { name: gzipName, times: BOMB_EXPANSION }));
      }
      controller.enqueue(chunk);
    },
  });
}
