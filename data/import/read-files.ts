import { blobContent } from './content';
import { packsInFolders } from './pack-input';
import { Pacer } from './pause';
import { type ReadContext, readContent } from './read-content';
import { readGzip } from './read-gzip';
import type { ReadItem, ReadOptions, SourceFile } from './read-item';
import { readPack } from './read-pack';
import { readZip } from './read-zip';
import { recognise } from './recognise';
import { UnreadableError } from './unreadable-error';

/**
 * Reads input files into records, in their order: library pages, collector output and the other
 * published formats, plain or in a `.zip` or `.gz`, each recognised by its content. Memory is bounded
 * whatever the size of the input, and other tasks get their turn every 10 ms.
 * @throws {RefusedError} where an input is hostile, damaged or broken in the middle of its records
 * @throws the signal's reason, where it was aborted
 */
export async function* readFiles(
  files: readonly SourceFile[],
  { signal, onBytes }: ReadOptions = {},
): AsyncGenerator<ReadItem, void, undefined> {
  const pacer = new Pacer(signal);
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const packs = await packsInFolders(files);
  let before = 0;
  for (const file of files) {
    const start = before;
    const tell = (done: number) => onBytes?.(start + Math.min(done, file.blob.size), total);
    signal?.throwIfAborted();
    try {
      const pack = packs.get(file);
      const archived = file.ofFolder ?? false;
      if (pack) yield* readPack(pack, { pacer, onShare: () => {} });
      else if (pack === undefined) yield* await readFile(file, { pacer, archived, onBytes: tell });
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      yield { kind: 'unreadable', name: file.name, reason: error.message };
    }
    before += file.blob.size;
    tell(file.blob.size);
  }
}

/** What is in the file, as one iterable: each generator around another costs every record its share. */
async function readFile(
  file: SourceFile,
  context: ReadContext,
): Promise<AsyncIterable<ReadItem> | Iterable<ReadItem>> {
  const content = await blobContent(file, context.onBytes);
  const format = recognise(content.head);
  if (format === 'zip') return readZip(file, context);
  if (format === 'gzip') return readGzip(file, context);
  return readContent(content, context);
}
