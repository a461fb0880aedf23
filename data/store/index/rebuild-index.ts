import { DamagedPart } from '../damage';
import type { PackManifest, PackSink, ReadPart } from '../pack-format';
import { PartQueue } from '../part-queue';
import { PartSource } from '../part-source';
import { RecordReader } from '../records/record-reader';
import { decodeTexts } from '../values/list-codecs';
import { decodeMisuse } from '../values/misuse-codec';
import { ValueReader } from '../values/value-reader';
import type { References } from '../values/value-references';
import { IndexBuilder, type IndexedLists } from './index-builder';

/** What a rebuilt index lacks: records whose shard cannot be read keep their numbers and no keys. */
export interface Rebuilt {
  manifest: PackManifest;
  unreadable: { first: number; count: number }[];
}

/**
 * Builds the index of a pack anew from its shards, for where the index is damaged. The sink takes the
 * new parts of the index; the manifest that comes back names them.
 */
export async function rebuildIndex(options: {
  manifest: PackManifest;
  readPart: ReadPart;
  sink: PackSink;
  /** Is told how many records are in the new index, shard by shard. */
  onRecords?: (done: number) => void;
}): Promise<Rebuilt> {
  const { manifest } = options;
  const source = new PartSource(manifest, options.readPart);
  const values = new ValueReader(source);
  const records = new RecordReader(source, values, () => undefined);
  const builder = new IndexBuilder();
  for (let number = 0; number < values.count('signatures'); number++) {
    builder.addSignature((await readable(records.signature(number))) ?? {});
  }
  const unreadable: Rebuilt['unreadable'] = [];
  for (const { first, count } of records.parts.all) {
    options.onRecords?.(first);
    if ((await readable(records.skeleton(first))) === undefined) unreadable.push({ first, count });
    for (let number = first; number < first + count; number++) {
      const found = await readable(records.skeleton(number));
      if (!found) builder.addUnreadable();
      else {
        builder.add(found.record, found.references, await listsOf(values, found.references));
      }
    }
  }
  const queue = new PartQueue(options.sink);
  builder.write(queue);
  await queue.drain();
  const kept = manifest.parts.filter(({ kind }) => kind !== 'index');
  return { manifest: { ...manifest, parts: [...kept, ...queue.parts] }, unreadable };
}

async function listsOf(values: ValueReader, references: References): Promise<IndexedLists> {
  const { misuse, modules } = references;
  const rows =
    misuse === undefined
      ? undefined
      : await readable(values.read('misuse', misuse).then(decodeMisuse));
  return {
    misuse: rows?.length ?? 0,
    modules:
      modules === undefined
        ? undefined
        : await readable(values.read('lists', modules).then(decodeTexts)),
  };
}

/** `undefined` in place of a damaged part; other failures are thrown. */
async function readable<Result>(reading: Promise<Result>): Promise<Result | undefined> {
  return reading.catch((error: unknown) => {
    if (error instanceof DamagedPart) return undefined;
    throw error;
  });
}
