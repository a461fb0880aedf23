import { bytesContent, streamContent } from './content';
import { PagesAbout } from './pages-about';
import { type ReadContext, readContent, readPageItem } from './read-content';
import type { ReadItem } from './read-item';
import { recognise } from './recognise';
import { UnreadableError } from './unreadable-error';
import { WHOLE_BYTES, ZipContents } from './zip-contents';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** What archivers and systems add of their own. */
const LITTER = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/**
 * Reads the files of a zip of any folder shape, one after the other. One that cannot be read is an
 * item of its own; an archive that cannot be trusted is refused before anything of it is read.
 * @param onBytes told how many bytes of the zip are behind
 * @throws {RefusedError}
 */
export async function* readZip(
  blob: Blob,
  zipName: string,
  { pacer }: ReadContext,
  onBytes: (done: number) => void,
): AsyncGenerator<ReadItem, void, undefined> {
  const entries = await readZipDirectory(blob, zipName);
  const contents = new ZipContents(blob);
  const context: ReadContext = { pacer, archived: true };
  const pages = new PagesAbout();
  let items = 0;
  for (const entry of entries) {
    const pause = pacer.turn();
    if (pause) await pause;
    if (!LITTER.test(entry.path)) {
      try {
        for await (const item of await readEntry(entry, contents, context, pages)) {
          items++;
          yield item;
        }
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error;
        items++;
        yield { kind: 'unreadable', name: entry.path, reason: error.message };
      }
    }
    onBytes(entry.offset + entry.compressedBytes);
  }
  const { about } = pages;
  if (about) yield { kind: 'about', about };
  if (items === 0) {
    yield {
      kind: 'unreadable',
      name: zipName,
      reason: 'The archive holds no library pages and no other catalog data. Choose another file.',
    };
  }
}

async function readEntry(
  entry: ZipEntry,
  contents: ZipContents,
  context: ReadContext,
  pages: PagesAbout,
): Promise<AsyncIterable<ReadItem> | Iterable<ReadItem>> {
  if (entry.bytes > WHOLE_BYTES) {
    return readContent(await streamContent(entry.path, await contents.stream(entry)), context);
  }
  const bytes = await contents.bytes(entry);
  if (recognise(bytes) !== 'page') return readContent(bytesContent(entry.path, bytes), context);
  // Nearly every entry of a library is a small page: it goes the shortest way.
  const text = DECODER.decode(bytes);
  const item = readPageItem(entry.path, text, true);
  if (item?.kind === 'record') pages.add(text, entry.changed);
  return item ? [item] : [];
}

const DECODER = new TextDecoder();
