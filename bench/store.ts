import '@/scripts/words/use-english';
import { readPage } from '@/data/import/page-reader';
import { openPack } from '@/data/store/pack-reader';
import { createPackWriter } from '@/data/store/pack-writer';
import { CORPUS_DIR } from '../test/corpus';
import { readHalfLibrary } from '../test/half-library';

/**
 * Opening the half library's pack and reading from it, cold (nothing opened before) and warm; an exact
 * look-up against reading 12 hexadecimal characters. Ratios hold on a busy machine, times do not.
 */

const READS = 400;
const STEP = 7919;

if (CORPUS_DIR === undefined) {
  console.error('The published data files are not at hand: set CORPUS_DIR to their folder.');
  process.exit(1);
}
const parts = new Map<string, Uint8Array<ArrayBuffer>>();
const writer = createPackWriter({
  async put({ name }, bytes) {
    parts.set(name, bytes);
  },
});
const hashes: string[] = [];
for (const { name, text } of readHalfLibrary(CORPUS_DIR)) {
  const record = readPage(text, name);
  await writer.add(record);
  if (record.kind === 'file') {
    // Import hashes and digests aside: a list of hundreds is another question.
    const { imphash: _, ssdeep: __, ...own } = record.hashes;
    hashes.push(...Object.values(own));
  }
}
const manifest = await writer.finish({ name: 'half library' });
const open = () =>
  openPack({
    manifest,
    readPart: async (name) => parts.get(name),
    label: { id: 'bench', name: 'half library' },
  });

function report(what: string, times: number[], unit: string): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(2);
  console.log(`${what.padEnd(34)} p50 ${at(0.5)}  p95 ${at(0.95)} ${unit}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const opening: number[] = [];
const cold: number[] = [];
for (let read = 0; read < READS / 4; read++) {
  let pack = await open();
  opening.push(
    await timed(async () => {
      pack = await open();
    }),
  );
  cold.push(await timed(() => pack.record((read * STEP) % pack.index.count)));
}
const pack = await open();
const { index } = pack;
const warm: number[] = [];
for (let read = 0; read < READS; read++) {
  warm.push(await timed(() => pack.record((read * STEP) % index.count)));
}
report('open: index loaded', opening, 'ms');
report('read a record, nothing open', cold, 'ms');
report('read a record, anywhere', warm, 'ms');
report('load digests', [await timed(() => pack.loadDigests())], 'ms');
report('load export names', [await timed(() => pack.exportNames())], 'ms');

const others = hashes.map((hash) => `${hash.slice(6, 18)}${hash.slice(18)}`);

/** Nanoseconds a call over all keys, and the sum that keeps the work from being left out. */
function perCall(
  call: (key: string) => number,
  keys: readonly string[],
): { time: number; sum: number } {
  let sum = 0;
  const start = performance.now();
  for (const key of keys) sum += call(key);
  return { time: ((performance.now() - start) / keys.length) * 1e6, sum };
}

const readOnly = (key: string) => Number.parseInt(key.slice(0, 12), 16);
const lookUp = (key: string) => index.findHash(key).length;
const rounds = Array.from({ length: 9 }, () => [
  perCall(readOnly, hashes).time,
  perCall(lookUp, hashes).time,
  perCall(lookUp, others).time,
]);
const column = (at: number) => rounds.map((round) => round[at] ?? Number.NaN);
const middle = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
report('read 12 hex characters', column(0), 'ns');
report('look up a hash that is there', column(1), 'ns');
report('look up a hash that is not', column(2), 'ns');
console.log(
  `look-up / reading 12 characters    ${(middle(column(1)) / middle(column(0))).toFixed(2)} (hit), ${(middle(column(2)) / middle(column(0))).toFixed(2)} (miss)`,
);
