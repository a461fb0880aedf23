import type { IndexKeys, LoadedCatalog } from '@/data/catalog/catalog-index';
import type { CatalogLabel } from '@/data/catalog/finding';
import type { CatalogRecord, Hashes } from '@/data/catalog/record';
import { runSliced } from '@/data/catalog/sliced';
import { t } from '@/data/words/words';
import { decodeText } from './bytes/text-codec';
import { openExportNames } from './index/export-names';
import type { HeldNameTable } from './index/held-name-table';
import { openModuleNames } from './index/module-names';
import { PackIndex } from './index/pack-index';
import type { PackManifest, ReadPart } from './pack-format';
import { screenshotPart } from './pack-writer';
import { PartSource, withSentence } from './part-source';
import { RecordReader } from './records/record-reader';
import type { ValueBlock } from './values/value-block';
import { ValueReader } from './values/value-reader';

/** A pack that is open; what it adds to a loaded catalog is read when it is asked for. */
export interface OpenPack extends LoadedCatalog {
  readonly index: PackIndex;
  readonly manifest: PackManifest;
  ready(keys: IndexKeys): Promise<void>;
  whole(): Promise<void>;
  /** Makes the index answer for records by their numbers alone. @throws {Error} as `whole` does. */
  readHeadlines(): Promise<void>;
  loadDigests(): Promise<void>;
  hashes(record: number): Promise<Hashes>;
  /** Names of exported functions and the records that export them; loaded at the first call. */
  exportNames(): Promise<HeldNameTable>;
  /** Modules and the records that loaded them; loaded at the first call. */
  moduleNames(): Promise<HeldNameTable>;
  /** A picture's bytes, `undefined` where the pack has none of that name. */
  screenshot(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** What a pack is opened from. */
export interface PackFiles {
  manifest: PackManifest;
  /** Gives a part's bytes by its name. */
  readPart: ReadPart;
  label: CatalogLabel;
}

/**
 * Opens a pack and reads its index; of records nothing yet.
 * @throws {Error} with a sentence, where the index is damaged
 */
export async function openPack(files: PackFiles): Promise<OpenPack> {
  const pack = unreadPack(files);
  await pack.whole();
  return pack;
}

/**
 * Opens a pack without reading anything: `ready` and `whole` read the index.
 * @throws {Error} with a sentence, where parts of the index are missing
 */
export function unreadPack({ manifest, readPart, label }: PackFiles): OpenPack {
  const source = new PartSource(manifest, readPart);
  /** A damaged index is built anew from the shards; of anything else the sources are needed. */
  const refuse = (error: unknown): never => {
    throw withSentence(error, t('store.part.index'), label.name, t('store.repair'));
  };
  const index = indexOf(source, refuse);
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

  async function whole(): Promise<void> {
    await index.whole().catch(refuse);
  }

  return {
    label,
    index,
    manifest,
    whole,
    async readHeadlines() {
      await index.headlines.whole().catch(refuse);
    },
    async ready(keys) {
      // Their records are read next, to confirm the hashes.
      await index.ready(keys, (hashed) => records.expect(hashed)).catch(refuse);
    },
    async record(number): Promise<CatalogRecord> {
      // A record's similar files are told by the pages of other records.
      await whole();
      return sentenced(
        t('store.part.record', { id: index.headlines.id(number) }),
        records.read(number),
      );
    },
    async loadDigests() {
      await whole();
      digests ??= sentenced(t('store.part.digests'), attachDigests(index, values));
      await digests;
    },
    hashes(number) {
      return sentenced(
        t('store.part.record', { id: index.headlines.id(number) }),
        records.hashes(number),
      );
    },
    async exportNames() {
      await whole();
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

function indexOf(source: PartSource, refuse: (error: unknown) => never): PackIndex {
  try {
    return new PackIndex(source);
  } catch (error) {
    return refuse(error);
  }
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
