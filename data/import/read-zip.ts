import { t } from '@/data/words/words';
import { bytesContent, streamContent } from './content';
import { packInZip } from './pack-input';
import { PagesAbout } from './pages-about';
import { type ReadContext, readContent, readPageItem } from './read-content';
import type { ReadItem, SourceFile } from './read-item';
import { readPack } from './read-pack';
import { recognise } from './recognise';
import { UnreadableError } from './unreadable-error';
import { WHOLE_BYTES, ZipContents } from './zip-contents';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** What archivers and systems add of their own. */
const LITTER = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/**
 * Reads the files of a zip of any folder shape, one after the other. One that cannot be read is an
 * item of its own; an archive that cannot be trusted is refused before anything of it is read.
 * @throws {RefusedError}
 */
export async function* readZip(
  zip: SourceFile,
  context: ReadContext,
): AsyncGenerator<ReadItem, void, undefined> {
  const { name, blob } = zip;
  const all = await readZipDirectory(blob, name);
  const packed = await packInZip(zip, all);
  const entries = packed ? all.filter(({ path }) => !path.startsWith(packed.folder)) : all;
  const reader = new EntryReader(new ZipContents(blob), { ...context, archived: true });
  let items = 0;
  if (packed) {
    const onShare = (share: number) => context.onBytes(Math.floor(share * blob.size));
    for await (const item of readPack(packed.pack, { pacer: context.pacer, onShare })) {
      items++;
      yield item;
    }
  }
  for (const entry of entries) {
    const pause = context.pacer.turn();
    if (pause) await pause;
    if (!LITTER.test(entry.path)) {
      try {
        for await (const item of await reader.read(entry)) {
          items++;
          yield item;
        }
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error;
        items++;
        yield { kind: 'unreadable', name: entry.path, reason: error.message };
      }
    }
    context.onBytes(entry.offset + entry.compressedBytes);
  }
  const { about } = reader.pages;
  if (about) yield { kind: 'about', about };
  if (items === 0) {
    yield {
      kind: 'unreadable',
      name,
      reason: t('import.nothingInZip'),
    };
  }
}

class EntryReader {
  readonly pages = new PagesAbout();
  readonly #decoder = new TextDecoder();

  constructor(
    readonly contents: ZipContents,
    readonly context: ReadContext,
  ) {}

  async read(entry: ZipEntry): Promise<AsyncIterable<ReadItem> | Iterable<ReadItem>> {
    const { contents, context } = this;
    if (entry.bytes > WHOLE_BYTES) {
      const stream = await contents.stream(entry, (done) => context.onBytes(entry.offset + done));
      return readContent(await streamContent(entry.path, stream), context);
    }
    const bytes = await contents.bytes(entry);
    if (recognise(bytes) !== 'page') return readContent(bytesContent(entry.path, bytes), context);
    // Nearly every entry of a library is a small page: it goes the shortest way.
    const text = this.#decoder.decode(bytes);
    const item = readPageItem(entry.path, text, true);
    if (item?.kind === 'record') this.pages.add(text, entry.changed);
    return item ? [item] : [];
  }
}
