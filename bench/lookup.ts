/**
 * Exact look-up and marks on the half library: a hash in the index against only reading 12 hex
 * characters of it and against a `Map` of strings; marks of a page's keys in one call.
 * Run: npx tsx bench/lookup.ts
 */

import '@/scripts/words/use-english';
import { createLookup } from '@/data/catalog/lookup';
import { HASH_TYPES } from '@/data/catalog/record';
import type { IndicatorKey } from '@/data/detect/indicator';
import { toNameKey, toPathKey } from '@/data/detect/keys';
import { readPage } from '@/data/import/page-reader';
import { packInMemory } from '@/data/store/memory-pack';
import { CORPUS_DIR } from '@/test/corpus';
import { readHalfLibrary } from '@/test/half-library';

const ROUNDS = 25;

/** Time that this process used, in milliseconds: what else the machine does makes no difference. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What every look-up has to do first: 48 bits out of 12 hex characters. */
function readHex(hash: string): number {
  let high = 0;
  let low = 0;
  for (let i = 0; i < 6; i++) high = high * 16 + digit(hash.charCodeAt(i));
  for (let i = 6; i < 12; i++) low = low * 16 + digit(hash.charCodeAt(i));
  return high * 0x1000000 + low;
}

function digit(code: number): number {
  return code < 0x3a ? code - 0x30 : code - 0x57;
}

if (CORPUS_DIR === undefined) throw new Error('The half library is needed: set CORPUS_DIR.');
const records = readHalfLibrary(CORPUS_DIR)
  .filter(({ name }) => name !== 'index.md')
  .map(({ name, text }) => readPage(text, name));
const catalog = await packInMemory({ name: 'Half library' }, records);
const files = records.flatMap((record) => (record.kind === 'file' ? [record] : []));
const hashes = files.flatMap(({ hashes }) => HASH_TYPES.flatMap((type) => hashes[type] ?? []));
// Each once, since an import hash that hundreds share gives hundreds of records each time; in an order
// in which neighbours are not neighbours in the index.
const shuffled = [...new Set(hashes)]
  .map((hash, i) => ({ hash, order: Math.imul(i + 1, 0x9e3779b1) >>> 0 }))
  .toSorted((a, b) => a.order - b.order)
  .map(({ hash }) => hash);
const map = new Map(hashes.map((hash, i) => [hash, i]));

let sum = 0;
const ways: [string, (hash: string) => number][] = [
  ['reading 12 hex characters', readHex],
  ['index, found', (hash) => catalog.index.findHash(hash).length],
  ['index, not found', (hash) => catalog.index.findHash(hash.slice(5, 17)).length],
  ['Map of strings, found', (hash) => map.get(hash) ?? 0],
];
// In turn, so that what else the machine does meets all of them.
const times = ways.map((): number[] => []);
for (let round = 0; round < ROUNDS; round++) {
  ways.forEach(([, way], i) => {
    const start = ownTime();
    for (const hash of shuffled) sum += way(hash);
    times[i]?.push(((ownTime() - start) * 1e6) / shuffled.length);
  });
}
/** What else the machine does only adds to a round. */
const least = (all: readonly number[] = []) => Math.min(...all);
console.log(`${hashes.length} hashes, ${map.size} distinct (${sum > 0 ? 'all read' : ''})`);
ways.forEach(([name], i) => {
  const ratio = least(times[i]) / least(times[0]);
  console.log(`${name.padEnd(28)} ${least(times[i]).toFixed(0)} ns  ${ratio.toFixed(2)} x`);
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = ownTime();
  await work();
  return ownTime() - start;
}

const every = (step: number) => files.filter((_, i) => i % step === 0);
const pages: Record<string, IndicatorKey[]> = {
  '5,000 known hashes': shuffled.slice(0, 5000).map((key) => ({ kind: 'hash', key })),
  '5,000 unknown hashes': shuffled
    .slice(0, 5000)
    .map((hash) => ({ kind: 'hash', key: hash.slice(16) + hash.slice(0, 16) })),
  'known names': every(2).map(({ name }) => ({ kind: 'file-name', key: toNameKey(name) })),
  'unknown names': every(2).map(({ name }, i) => ({
    kind: 'file-name',
    key: toNameKey(`x${i}${name}`),
  })),
  'known paths': every(2).map(({ path = '' }) => ({ kind: 'file-path', key: toPathKey(path) })),
  'paths elsewhere': every(2).map(({ name }) => ({
    kind: 'file-path',
    key: toPathKey(`C:\\Users\\Public\\${name}`),
  })),
};
for (const [name, keys] of Object.entries(pages)) {
  const lookup = createLookup([catalog]);
  const first = await timed(() => lookup.marks(keys));
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round++) warm.push(await timed(() => lookup.marks(keys)));
  console.log(
    `marks: ${name.padEnd(22)} ${keys.length} keys  first ${first.toFixed(1)} ms  then ${least(warm).toFixed(1)} ms`,
  );
}
const lookup = createLookup([catalog]);
const keys = pages['5,000 known hashes']?.slice(0, 500) ?? [];
for (const turn of ['first', 'again']) {
  const time = await timed(() => lookup.find(keys, 1));
  console.log(`find: 500 hashes confirmed in their records, ${turn}: ${time.toFixed(0)} ms`);
}
