/**
 * Exact look-up and marks on the half library: a hash in the index against only reading 12 hex
 * characters of it and against a `Map` of strings; marks of a page's keys in one call.
 * Run: npx tsx bench/lookup.ts
 */

import { createLookup } from '@/data/catalog/lookup';
import { HASH_TYPES } from '@/data/catalog/record';
import type { IndicatorKey } from '@/data/detect/indicator';
import { toNameKey, toPathKey } from '@/data/detect/keys';
import { readPage } from '@/data/import/page-reader';
import { packInMemory } from '@/data/store/memory-pack';
import { CORPUS_DIR } from '@/test/corpus';
import { readHalfLibrary } from '@/test/half-library';

const ROUNDS = 15;

/** Median time of one item in nanoseconds, over rounds that go over all of them. */
function perItem(items: number, round: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    round();
    return ((performance.now() - start) * 1e6) / items;
  });
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
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
// In an order in which neighbours are not neighbours in the index.
const shuffled = hashes
  .map((hash, i) => ({ hash, order: Math.imul(i + 1, 0x9e3779b1) >>> 0 }))
  .toSorted((a, b) => a.order - b.order)
  .map(({ hash }) => hash);
const map = new Map(hashes.map((hash, i) => [hash, i]));

let sum = 0;
const reading = perItem(shuffled.length, () => {
  for (const hash of shuffled) sum += readHex(hash);
});
const rows: [string, number][] = [
  ['reading 12 hex characters', reading],
  [
    'index, found',
    perItem(shuffled.length, () => {
      for (const hash of shuffled) sum += catalog.index.findHash(hash).length;
    }),
  ],
  [
    'index, not found',
    perItem(shuffled.length, () => {
      for (const hash of shuffled) sum += catalog.index.findHash(hash.slice(5, 17)).length;
    }),
  ],
  [
    'Map of strings, found',
    perItem(shuffled.length, () => {
      for (const hash of shuffled) sum += map.get(hash) ?? 0;
    }),
  ],
];
console.log(`${shuffled.length} hashes, ${map.size} distinct (${sum > 0 ? 'all read' : ''})`);
for (const [name, time] of rows) {
  console.log(`${name.padEnd(28)} ${time.toFixed(0)} ns  ${(time / reading).toFixed(2)} x`);
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
  const cold = createLookup([catalog]);
  const start = performance.now();
  cold.marks(keys);
  const first = performance.now() - start;
  const warm = perItem(1, () => cold.marks(keys)) / 1e6;
  console.log(
    `marks: ${name.padEnd(22)} ${keys.length} keys  first ${first.toFixed(1)} ms  then ${warm.toFixed(1)} ms`,
  );
}
const lookup = createLookup([catalog]);
const keys = pages['5,000 known hashes']?.slice(0, 500) ?? [];
const start = performance.now();
await lookup.find(keys, 1);
console.log(
  `find: 500 hashes confirmed in their records in ${(performance.now() - start).toFixed(0)} ms`,
);
