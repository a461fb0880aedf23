import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { ImportTally } from '@/data/import/import-tally';
import type { ImportReport } from '@/data/import/progress';
import { readFiles } from '@/data/import/read-files';
import type { SourceFile } from '@/data/import/read-item';
import { type ItemTaker, takeItem } from '@/data/import/take-item';
import { createPackWriter, type PackWriter } from '@/data/store/pack-writer';
import type { CatalogWish } from './arguments';
import { PackFolder } from './pack-folder';
import { RecordOutput } from './record-output';

export interface MakeOptions {
  wish: CatalogWish;
  files: readonly SourceFile[];
  /** Name of the catalog where neither the person nor the inputs give one. */
  fallbackName: string;
  /** Where relative paths begin. */
  folder: string;
  stdout: Writable;
  signal: AbortSignal;
  onProgress: (records: number, bytesDone: number, bytesTotal: number) => void;
}

/**
 * Reads the inputs once, by the readers of the browser's import, into all that is wished for.
 * @throws {UsageError} where a place cannot be written to
 * @throws {Error} with a sentence, where the inputs cannot be used; then no place was changed
 */
export async function makeCatalog(options: MakeOptions): Promise<ImportReport> {
  const { wish, files, folder, signal } = options;
  const start = performance.now();
  const tally = new ImportTally();
  const pack =
    wish.out === undefined ? undefined : await PackFolder.begin(resolve(folder, wish.out));
  const outputs: RecordOutput[] = [];
  try {
    for (const records of wish.records) {
      outputs.push(await RecordOutput.begin(records, folder, options.stdout));
    }
    const writer = pack && createPackWriter(pack);
    const taker = teeTo(outputs, writer ?? idsAlone());
    const onBytes = (done: number, total: number) => options.onProgress(tally.records, done, total);
    for await (const item of readFiles(files, { signal, onBytes })) {
      await takeItem(item, taker, tally);
    }
    signal.throwIfAborted();
    if (tally.records === 0) throw new Error(`${tally.nothing(files)} Nothing was written.`);
    tally.tell(wish.about);
    const name = wish.about.name ?? tally.about.name ?? options.fallbackName;
    if (pack && writer) await pack.finish(await writer.finish({ ...tally.about, name }));
    for (const output of outputs) await output.finish();
    return tally.report(name, files, performance.now() - start);
  } catch (error) {
    await Promise.all([pack?.abort(), ...outputs.map((output) => output.abort())]);
    throw error;
  }
}

/** Gives to the outputs what is no duplicate. */
function teeTo(outputs: readonly RecordOutput[], taker: ItemTaker): ItemTaker {
  return {
    async add(record) {
      const added = await taker.add(record);
      if (added === 'added') for (const output of outputs) await output.add(record);
      return added;
    },
    addScreenshot: (name, bytes) => taker.addScreenshot(name, bytes),
  };
}

/** Tells duplicates as a pack's writer does, and keeps nothing of the records. */
function idsAlone(): Pick<PackWriter, keyof ItemTaker> {
  const seen = new Set<string>();
  const add = (key: string) => {
    if (seen.has(key)) return 'duplicate' as const;
    seen.add(key);
    return 'added' as const;
  };
  return {
    add: async ({ id }) => add(id),
    addScreenshot: async (name) => add(`/${name}`),
  };
}
