import type { LoadedCatalog } from '@/data/catalog/catalog-index';
import type { CatalogLabel } from '@/data/catalog/finding';
import type { CatalogRecord, Hashes } from '@/data/catalog/record';
import { runSliced } from '@/data/catalog/sliced';
import { t } from '@/data/words/words';
import { openExportNames } from './export-names';
import type { HeldNameTable } from './held-name-table';
import { openModuleNames } from './module-names';
import type { PackManifest, ReadPart } from './pack-format';
import { PackIndex } from './pack-index';
import { screenshotPart } from './pack-writer';
import { PartSource, withSentence } from './part-source';
import { RecordReader } from './record-reader';
import { decodeText } from './text-codec';
import type { ValueBlock } from './value-block';
import { ValueReader } from './value-reader';

/** A pack that is open; what it adds to a loaded catalog is read when it is asked for. */
export interface OpenPack extends LoadedCatalog {
  readonly index: PackIndex;
  readonly manifest: PackManifest;
  loadDigests(): Promise<void>;
  hashes(record: number): Promise<Hashes>;
  /** Names of exported functions and the records that export them; loaded at the first call. */
  exportNames(): Promise<HeldNameTable>;
  /** Modules and the records that loaded them; loaded at the first call. */
  moduleNames(): Promise<HeldNameTable>;
  /** A picture's bytes, `undefined` where the pack has none of that name. */
  screenshot(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/**
 * Opens a pack: reads the index, and of records nothing yet.
 *
 * @param readPart gives a part's bytes by its name
 * @throws {Error} with a sentence, where the index is damaged
 */
export async function openPack(options: {
  manifest: PackManifest;
  readPart: ReadPart;
  label: CatalogLabel;
}): Promise<OpenPack> {
  const { manifest, label } = options;
  const source = new PartSource(manifest, options.readPart);
  const advice = t('store.repair');
  const index = await openIndex(source).catch((error: unknown) => {
    throw withSentence(error, t('store.part.index'), label.name, advice);
  });
  const values = new ValueReader(source);
  const records = new RecordReader(source, values, (record) => index.headlines.page(record));
  let digests: Promise<void> | undefined;
  let exported: Promise<HeldNameTable> | undefined;
  let loaded: Promise<HeldNameTable> | undefined;

  async function sentenced<Result>(what: string, result: Promise<Result>): Promise<Result> {
    return result.catch((error: unknown) => {
      throw withSentence(error, what, label.name);
    });
  }

  return {
    label,
    index,
    manifest,
    record(number): Promise<CatalogRecord> {
      return sentenced(
        t('store.part.record', { id: index.headlines.id(number) }),
        records.read(number),
      );
    },
    loadDigests() {
      digests ??= sentenced(t('store.part.digests'), attachDigests(index, values));
      return digests;
    },
    hashes(number) {
      return sentenced(
        t('store.part.record', { id: index.headlines.id(number) }),
        records.hashes(number),
      );
    },
    exportNames() {
      exported ??= sentenced(t('store.part.exports'), openExportNames(values, index.headlines));
      return exported;
    },
    moduleNames() {
      const { count } = index;
      loaded ??= sentenced(
        t('store.part.modules'),
        openModuleNames({ source, values, records, count }),
      );
      return loaded;
    },
    async screenshot(name) {
      const part = screenshotPart(name);
      return source.part(part) && sentenced(t('store.part.picture', { name }), source.bytes(part));
    },
  };
}

/** The parts that opening a pack reads. */
export const OPENED_PARTS = ['index/hashes', 'index/texts', 'index/headlines'] as const;

async function openIndex(source: PartSource): Promise<PackIndex> {
  const [hashes, texts, headlines] = await Promise.all([
    source.sections(OPENED_PARTS[0]),
    source.sections(OPENED_PARTS[1]),
    source.sections(OPENED_PARTS[2]),
  ]);
  return runSliced(PackIndex.make({ hashes, texts, headlines }));
}

async function attachDigests(index: PackIndex, values: ValueReader): Promise<void> {
  const blocks = await values.readBlocks('digests');
  await runSliced(placeDigests(index, blocks));
}

/** Digests that are read between two moments at which the work may pause. */
const STRIDE = 256;

/** Digests are numbered in the order of the records that have one. */
function* placeDigests(index: PackIndex, blocks: readonly ValueBlock[]): Generator<void, void> {
  const numbers = new Int32Array(index.count).fill(-1);
  let next = 0;
  for (let record = 0; record < index.count; record++) {
    if (index.headlines.hasDigest(record)) numbers[record] = next++;
  }
  const digests: string[] = [];
  for (const block of blocks) {
    for (const bytes of block.values()) {
      if (digests.length % STRIDE === 0) yield;
      digests.push(decodeText(bytes));
    }
  }
  index.setDigests((record) => digests[numbers[record] ?? -1] ?? '');
}
