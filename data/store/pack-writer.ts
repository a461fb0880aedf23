import type { CatalogRecord, FileRecord } from '@/data/catalog/record';
import { StringInterner } from './bytes/string-interner';
import { IndexBuilder } from './index/index-builder';
import {
  PACK_FORMAT,
  PACK_VERSION,
  type PackAbout,
  type PackManifest,
  type PackSink,
  RECORDS_PER_SHARD,
} from './pack-format';
import { PartQueue } from './part-queue';
import { PageTableBuilder } from './records/page-table';
import { RecordShardWriter } from './records/record-shard-writer';
import { RecordValues } from './records/record-values';
import type { SimilarRow } from './records/similar-columns';

/** Writes a pack, part by part, as records come in. */
export interface PackWriter {
  /**
   * Adds a record; the first one of an id stays. Resolves as soon as the next may come.
   * @throws what the sink threw
   */
  add(record: CatalogRecord): Promise<'added' | 'duplicate'>;
  /** Adds a picture under the name by which records speak of it; the first one of a name stays. */
  addScreenshot(name: string, bytes: Uint8Array): Promise<'added' | 'duplicate'>;
  /** Writes what is left and the index; nothing may be added after. */
  finish(about: PackAbout): Promise<PackManifest>;
}

/**
 * @param sink takes each part as soon as it is full; memory grows with the index alone
 */
export function createPackWriter(sink: PackSink): PackWriter {
  const queue = new PartQueue(sink);
  const index = new IndexBuilder();
  const values = new RecordValues(queue, (signature) => index.addSignature(signature));
  const pages = new PageTableBuilder();
  const ids = new StringInterner();
  const pictures = new Set<string>();
  const shard = new RecordShardWriter();
  const counts = { records: 0, files: 0, comObjects: 0, screenshots: 0 };
  let shards = 0;

  function closeShard(): void {
    if (shard.rows === 0) return;
    const count = shard.rows;
    const { packed, stored } = shard.take();
    const part = { name: `records/${shards++}`, kind: 'records' as const };
    queue.add({ ...part, first: counts.records - count, count }, packed, stored);
  }

  function similarOf(record: FileRecord): SimilarRow[] | undefined {
    return record.similar?.map(({ page, score }) => ({ page: pages.mention(page), score }));
  }

  return {
    async add(record) {
      if (ids.intern(record.id) < counts.records) return 'duplicate';
      const number = counts.records++;
      if (record.page !== undefined) pages.own(record.page, number);
      const references = values.put(record);
      if (record.kind === 'file') {
        counts.files++;
        const similar = similarOf(record);
        shard.add(record, similar ? { references, similar } : { references });
        const { misuse = [], runtime } = record;
        index.add(record, references, { misuse: misuse.length, modules: runtime?.modules });
      } else {
        counts.comObjects++;
        shard.add(record, { references });
        index.add(record, references, { misuse: 0 });
      }
      if (shard.rows === RECORDS_PER_SHARD) closeShard();
      if (queue.crowded) await queue.room();
      return 'added';
    },

    async addScreenshot(name, bytes) {
      if (pictures.has(name)) return 'duplicate';
      pictures.add(name);
      counts.screenshots++;
      queue.addPlain({ name: screenshotPart(name), kind: 'screenshot' }, bytes.slice());
      if (queue.crowded) await queue.room();
      return 'added';
    },

    async finish(about) {
      closeShard();
      values.flush();
      await queue.room();
      const { packed, stored } = pages.build();
      queue.add({ name: 'pages', kind: 'pages' }, packed, stored);
      index.write(queue);
      await queue.drain();
      return { format: PACK_FORMAT, version: PACK_VERSION, about, counts, parts: queue.parts };
    },
  };
}

/** Name of the part that holds a picture. */
export function screenshotPart(name: string): string {
  return `screenshots/${name}`;
}
