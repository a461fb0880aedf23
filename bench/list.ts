/**
 * A pasted list of 10,000 lines against the half library: the longest step of reading it, and a glance
 * at all its keys against finding them, which reads their records.
 * Run: npx tsx bench/list.ts
 */

import '@/scripts/words/use-english';
import type { ListEntry } from '@/data/catalog/list/list-entry';
import { findPairs } from '@/data/catalog/list/list-pairs';
import { readList } from '@/data/catalog/list/list-reader';
import { createLookup } from '@/data/catalog/lookup';
import type { IndicatorKey } from '@/data/detect/indicator';
import { readPage } from '@/data/import/page-reader';
import { packInMemory } from '@/data/store/memory-pack';
import { CORPUS_DIR } from '@/test/corpus';
import { readHalfLibrary } from '@/test/half-library';

const LINES = 10_000;

if (CORPUS_DIR === undefined) throw new Error('The half library is needed: set CORPUS_DIR.');
const records = readHalfLibrary(CORPUS_DIR)
  .filter(({ name }) => name !== 'index.md')
  .map(({ name, text }) => readPage(text, name));
const catalog = await packInMemory({ name: 'Half library' }, records);
const files = records.flatMap((record) => (record.kind === 'file' ? [record] : []));
const text = Array.from({ length: LINES }, (_, line) => {
  // Neighbours in the list are not neighbours in the catalog.
  const { hashes, path, name } = files[(line * 7919) % files.length] ?? { hashes: {}, name: '' };
  const sha256 = hashes.sha256 ?? '';
  switch (line % 4) {
    case 0:
      return `${[...sha256].reverse().join('')}  ${path}`;
    case 1:
      return `${name},${hashes.md5},${hashes.imphash}`;
    default:
      return `${sha256} *${path}`;
  }
}).join('\n');

/** Time that this process used, in milliseconds: what else the machine does makes no difference. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs a generator to its end; gives its longest step and all of it, in milliseconds. */
function measure(work: Generator<unknown, unknown>): { longest: number; all: number } {
  const start = ownTime();
  let longest = 0;
  for (let before = start; !work.next().done; ) {
    const now = ownTime();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return { longest, all: ownTime() - start };
}

async function inMilliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = ownTime();
  await work();
  return ownTime() - start;
}

function print(what: string, { longest, all }: { longest: number; all: number }): void {
  console.log(
    `${what.padEnd(26)} ${all.toFixed(0).padStart(5)} ms, longest step ${longest.toFixed(2)} ms`,
  );
}

// Once before, so that what is measured is compiled.
measure(readList(text, []));
const entries: ListEntry[] = [];
print(`reading ${LINES} lines`, measure(readList(text, entries)));
print('pairing names with hashes', measure(findPairs(text, entries)));

const keys = new Map<string, IndicatorKey>();
for (const { indicator } of entries) {
  keys.set(`${indicator.kind} ${indicator.key}`, { kind: indicator.kind, key: indicator.key });
}
const distinct = [...keys.values()];
const lookup = createLookup([catalog]);
await lookup.glance(distinct.slice(0, 500));
const glance = await inMilliseconds(() => lookup.glance(distinct));
const find = await inMilliseconds(() => lookup.find(distinct, 1));
const perThousand = (time: number) =>
  `${((time * 1000) / distinct.length).toFixed(1)} ms a thousand`;
console.log(`${entries.length} indicators, ${distinct.length} distinct`);
console.log(`glance  ${glance.toFixed(0).padStart(6)} ms, ${perThousand(glance)}`);
console.log(
  `find    ${find.toFixed(0).padStart(6)} ms, ${perThousand(find)}, ${(find / glance).toFixed(1)} x`,
);
