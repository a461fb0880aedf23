import type { CatalogRecord } from '@/data/catalog/record';
import type { PackAbout } from './pack-format';
import { type OpenPack, openPack } from './pack-reader';
import { createPackWriter } from './pack-writer';

/** Packs records and opens the pack, all in memory; its id is `memory`, digests are loaded. */
export async function packInMemory(
  about: PackAbout,
  records: Iterable<CatalogRecord> | AsyncIterable<CatalogRecord>,
): Promise<OpenPack> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  const writer = createPackWriter({
    async put({ name }, bytes) {
      parts.set(name, bytes);
    },
  });
  for await (const record of records) await writer.add(record);
  const manifest = await writer.finish(about);
  const { name, dataDate } = about;
  const pack = await openPack({
    manifest,
    readPart: async (part) => parts.get(part),
    label: { id: 'memory', name, ...(dataDate === undefined ? {} : { dataDate }) },
  });
  await pack.loadDigests();
  return pack;
}
