import type { LoadedCatalog } from '@/data/catalog/catalog-index';
import type { CatalogLabel } from '@/data/catalog/finding';
import type { CatalogRecord } from '@/data/catalog/record';
import { type ExportNames, openExportNames } from './export-names';
import type { PackManifest, ReadPart } from './pack-format';
import { PackIndex } from './pack-index';
import { screenshotPart } from './pack-writer';
import { PartSource, withSentence } from './part-source';
import { RecordReader } from './record-reader';
import { decodeText } from './text-codec';
import { ValueReader } from './value-reader';

/** A pack that is open; what it adds to a loaded catalog is read when it is asked for. */
export interface OpenPack extends LoadedCatalog {
  readonly index: PackIndex;
  readonly manifest: PackManifest;
  loadDigests(): Promise<void>;
  /** Names of exported functions and the records that export them; loaded at the first call. */
  exportNames(): Promise<ExportNames>;
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
  const advice = 'Repair that catalog in the options.';
  const index = await openIndex(source).catch((error: unknown) => {
    throw withSentence(error, 'The index', label.name, advice);
  });
  const values = new ValueReader(source);
  const records = new RecordReader(source, values, (record) => index.headlines.page(record));
  let digests: Promise<void> | undefined;
  let names: Promise<ExportNames> | undefined;

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
      return sentenced(`Record ${index.headlines.id(number)}`, records.read(number));
    },
    loadDigests() {
      digests ??= sentenced('The ssdeep digests', attachDigests(index, values));
      return digests;
    },
    exportNames() {
      names ??= sentenced('The export names', openExportNames(values, index));
      return names;
    },
    async screenshot(name) {
      const part = screenshotPart(name);
      return source.part(part) && sentenced(`Picture ${name}`, source.bytes(part));
    },
  };
}

async function openIndex(source: PartSource): Promise<PackIndex> {
  const [hashes, texts, headlines] = await Promise.all([
    source.sections('index/hashes'),
    source.sections('index/texts'),
    source.sections('index/headlines'),
  ]);
  return new PackIndex({ hashes, texts, headlines });
}

/** Digests are numbered in the order of the records that have one. */
async function attachDigests(index: PackIndex, values: ValueReader): Promise<void> {
  const blocks = await values.readTable('digests');
  const numbers = new Int32Array(index.count).fill(-1);
  let next = 0;
  for (let record = 0; record < index.count; record++) {
    if (index.headlines.hasDigest(record)) numbers[record] = next++;
  }
  const digests = blocks.map(decodeText);
  index.setDigests((record) => digests[numbers[record] ?? -1] ?? '');
}
