import type { CatalogInfo } from '@/data/messages';
import type { CatalogStore } from '@/data/store/catalogs/catalog-store';
import { inGeneration } from '@/data/store/catalogs/install-pack';
import type { PackAbout, PackManifest, PackSink } from '@/data/store/pack-format';
import type { OpenPack } from '@/data/store/pack-reader';
import { createPackWriter } from '@/data/store/pack-writer';
import { t } from '@/data/words/words';
import { ImportProgress } from './import-progress';
import { ImportTally } from './import-tally';
import { lonePack, type PackInput } from './pack-input';
import type { CatalogTwin, ImportReport, ImportState } from './progress';
import { readFiles } from './read-files';
import type { CatalogAbout, ReadItem, ReadOptions, SourceFile } from './read-item';
import { copyPack } from './read-pack';
import { takeItem } from './take-item';

export interface ImportOptions {
  files: readonly SourceFile[];
  store: CatalogStore;
  /** Name of the catalog; otherwise what the input calls itself, or the file's name. */
  name?: string;
  /** What is known of the files besides; what they say of themselves goes before it. */
  about?: CatalogAbout;
  /** Takes the place of the catalog of the same name, where there is one that is not embedded. */
  replace?: boolean;
  signal?: AbortSignal;
  onState?: (state: ImportState) => void;
  /** The readers; tests give their own. */
  read?: (files: readonly SourceFile[], options: ReadOptions) => AsyncIterable<ReadItem>;
}

/**
 * Imports files as one catalog. The last state that `onState` is told is `done`, `cancelled` or
 * `failed`; unless it is `done`, the catalogs are as before.
 * @throws {Error} with the sentence of the state `failed`, or the signal's reason
 */
export async function importFiles(options: ImportOptions): Promise<ImportReport> {
  const { signal, onState = () => {} } = options;
  try {
    const report = await run(options, onState);
    onState({ state: 'done', report });
    return report;
  } catch (error) {
    if (signal?.aborted) {
      onState({ state: 'cancelled' });
      throw signal.reason;
    }
    const message = sentenceOf(error);
    onState({ state: 'failed', message });
    throw new Error(message, { cause: error });
  }
}

async function run(
  options: ImportOptions,
  onState: (state: ImportState) => void,
): Promise<ImportReport> {
  const { files, store, signal } = options;
  const start = performance.now();
  const progress = new ImportProgress(files, onState);
  const tally = new ImportTally();
  progress.tell(0);
  return inGeneration(store, async ({ sink, commit }) => {
    const pack = options.read ? undefined : await lonePack(files);
    const finish = pack
      ? await takePack(pack, sink, tally, progress, signal)
      : await takeRecords(options, sink, tally, progress);
    signal?.throwIfAborted();
    if (tally.records === 0) throw new Error(tally.nothing(files));
    if (options.about) tally.tell(options.about);
    const name = options.name ?? tally.about.name ?? nameOf(files);
    const before = options.replace ? await findByName(store, name) : undefined;
    const old = before && (await openOrNothing(store, before.id));
    const manifest = await finish({ ...tally.about, name });
    signal?.throwIfAborted();
    const twin = before ? undefined : await findTwin(store, name, manifest.about.source);
    const replaces = before ? { replaces: before.id } : {};
    const { id, name: catalog } = await commit({ manifest, name, ...replaces });
    const fresh = old && (await openOrNothing(store, id));
    if (old && fresh) tally.replaced = countShared(old, fresh);
    const report = tally.report(catalog, files, performance.now() - start);
    return twin ? { ...report, twin: { ...twin, by: id } } : report;
  });
}

/** Writes what is left, and gives the manifest of all. */
type Finish = (about: PackAbout) => Promise<PackManifest>;

async function takeRecords(
  { files, signal, read = readFiles }: ImportOptions,
  sink: PackSink,
  tally: ImportTally,
  progress: ImportProgress,
): Promise<Finish> {
  const writer = createPackWriter(sink);
  const reading = { onBytes: progress.bytes, ...(signal ? { signal } : {}) };
  for await (const item of read(files, reading)) {
    await takeItem(item, writer, tally);
    progress.tell(tally.records);
  }
  return (about) => writer.finish(about);
}

/** A pack alone is ready made: its parts are taken over as they are. */
async function takePack(
  pack: PackInput,
  sink: PackSink,
  tally: ImportTally,
  progress: ImportProgress,
  signal: AbortSignal | undefined,
): Promise<Finish> {
  const onRecords = (records: number, share: number) => {
    progress.share(share);
    progress.tell(records);
  };
  const manifest = await copyPack(pack, sink, onRecords, signal);
  tally.copied(manifest);
  return async (about) => ({ ...manifest, about });
}

/** A file's name without folder and extensions; of several files, how many more there are. */
function nameOf(files: readonly SourceFile[]): string {
  const [first] = files;
  const name = (first?.name ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/(?:\.(?:zip|gz|json|ndjson|csv|md))+$/i, '');
  return files.length > 1
    ? t('import.andMore', { name, more: files.length - 1 })
    : name || t('import.catalogName');
}

async function findByName(store: CatalogStore, name: string): Promise<CatalogInfo | undefined> {
  return (await store.list()).find((catalog) => catalog.name === name && !catalog.embedded);
}

/** The catalog that an import of that name and source may be meant to replace. */
async function findTwin(
  store: CatalogStore,
  name: string,
  source: string | undefined,
): Promise<Omit<CatalogTwin, 'by'> | undefined> {
  const own = (await store.list()).filter(({ embedded }) => !embedded);
  const same =
    own.find((catalog) => catalog.name === name) ??
    own.find((catalog) => source !== undefined && catalog.source === source);
  if (!same) return undefined;
  const { id, files, comObjects, dataDate } = same;
  const records = files + comObjects;
  return { id, name: same.name, records, ...(dataDate === undefined ? {} : { dataDate }) };
}

/** A catalog that cannot be opened is replaced all the same: that is how it is mended. */
async function openOrNothing(store: CatalogStore, id: string): Promise<OpenPack | undefined> {
  return store.open(id).catch(() => undefined);
}

/** Records of one pack whose ids the other has too. */
function countShared(one: OpenPack, other: OpenPack): number {
  let shared = 0;
  for (let record = 0; record < one.index.count; record++) {
    const id = one.index.headlines.id(record);
    if (other.index.findPage(id).some((found) => other.index.headlines.id(found) === id)) shared++;
  }
  return shared;
}

function sentenceOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'QuotaExceededError') {
    return t('import.noRoom');
  }
  return message;
}
