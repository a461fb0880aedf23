import { inflateSync, unzipSync } from 'fflate';
import { readPage } from '@/data/import/page-reader';
import { importFiles } from '@/data/import/pipeline';
import { readFiles } from '@/data/import/read-files';
import { IndexedCatalogStore } from '@/data/store/catalogs/indexed-catalog-store';
import { installPack } from '@/data/store/catalogs/install-pack';
import type { PackManifest } from '@/data/store/pack-format';
import { createPackWriter } from '@/data/store/pack-writer';
import { readWords } from '@/data/words/worker-words';
import { writeObjects } from './object-per-record';

/**
 * What the benches do in a worker of the extension. Each task is timed here, without the way to and
 * from the page; what must be there before is made untimed.
 */

export type BenchTask = 'nothing' | 'bare' | 'read' | 'import' | 'install' | 'objects' | 'look-up';

export interface BenchAnswer {
  milliseconds: number;
  /** Records that were read, written, or (for look-ups) found. */
  records: number;
}

const store = new IndexedCatalogStore();

/** Inflates, decodes and parses: the least that any import of pages does. */
async function bare(file: File): Promise<number> {
  const decoder = new TextDecoder();
  const entries = unzipSync(new Uint8Array(await file.arrayBuffer()), {
    filter: ({ name }) => name.endsWith('.md') && !name.endsWith('/index.md'),
  });
  let records = 0;
  for (const [name, bytes] of Object.entries(entries)) {
    readPage(decoder.decode(bytes), name.slice(name.lastIndexOf('/') + 1));
    records++;
  }
  return records;
}

async function readOnly(file: File): Promise<number> {
  let records = 0;
  for await (const { kind } of readFiles([{ name: file.name, blob: file }])) {
    if (kind === 'record') records++;
  }
  return records;
}

async function importWhole(file: File): Promise<number> {
  const files = [{ name: file.name, blob: file }];
  return (await importFiles({ files, store, name: 'Bench', replace: true })).read;
}

interface HeldPack {
  manifest: PackManifest;
  parts: Map<string, Uint8Array<ArrayBuffer>>;
}

let held: HeldPack | undefined;

async function makePack(file: File): Promise<HeldPack> {
  const parts: HeldPack['parts'] = new Map();
  const writer = createPackWriter({
    async put({ name }, bytes) {
      parts.set(name, bytes);
    },
  });
  for await (const item of readFiles([{ name: file.name, blob: file }])) {
    if (item.kind === 'record') await writer.add(item.record);
  }
  return { manifest: await writer.finish({ name: 'Ready pack' }), parts };
}

async function install(file: File): Promise<BenchAnswer> {
  held ??= await makePack(file);
  const { manifest, parts } = held;
  const start = performance.now();
  const { id } = await installPack(store, { manifest, readPart: async (name) => parts.get(name) });
  const milliseconds = performance.now() - start;
  await store.remove(id);
  await store.sweep();
  return { milliseconds, records: manifest.counts.records };
}

async function objects(file: File): Promise<BenchAnswer> {
  const records = [];
  for await (const item of readFiles([{ name: file.name, blob: file }])) {
    if (item.kind === 'record') records.push(item.record);
  }
  return { milliseconds: await writeObjects(records), records: records.length };
}

/** Time of a thousand look-ups of hashes, as many of them there as not. */
async function lookUp(): Promise<BenchAnswer> {
  const info = (await store.list()).find(({ name }) => name === 'Bench');
  if (!info) throw new Error('Nothing was imported before.');
  const { index, record } = await store.open(info.id);
  const keys: string[] = [];
  for (let number = 0; keys.length < 2000; number += 37) {
    const one = await record(number % index.count);
    if (one.kind !== 'file' || one.hashes.sha256 === undefined) continue;
    keys.push(one.hashes.sha256, one.hashes.sha256.split('').reverse().join(''));
  }
  let found = 0;
  const rounds = 100;
  const start = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (const key of keys) found += index.findHash(key).length;
  }
  const milliseconds = ((performance.now() - start) / (rounds * keys.length)) * 1000;
  return { milliseconds, records: found / rounds };
}

const counting =
  (work: (file: File) => Promise<number>) =>
  async (file: File): Promise<BenchAnswer> => {
    const start = performance.now();
    const records = await work(file);
    return { milliseconds: performance.now() - start, records };
  };

const TASKS: Record<BenchTask, (file: File) => Promise<BenchAnswer>> = {
  // As much of the platform as the others need, so that what is left is theirs.
  nothing: counting(async () => inflateSync(Uint8Array.of(3, 0)).length),
  bare: counting(bare),
  read: counting(readOnly),
  import: counting(importWhole),
  install,
  objects,
  'look-up': lookUp,
};

addEventListener('message', async ({ data }: MessageEvent<{ task: BenchTask; file: File }>) => {
  try {
    await readWords('en');
    const answer = await TASKS[data.task](data.file);
    // What an import replaced goes before the next one, untimed.
    await store.sweep();
    postMessage(answer);
  } catch (error) {
    postMessage({ failure: String(error) });
  }
});
