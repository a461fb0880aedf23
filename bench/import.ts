import { openAsBlob, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { readPage } from '@/data/import/page-reader';
import { importFiles } from '@/data/import/pipeline';
import { readFiles } from '@/data/import/read-files';
import { MemoryCatalogStore } from '@/data/store/catalogs/memory-catalog-store';
import '../scripts/words/use-english';
import { CORPUS_DIR } from '../test/corpus';

/**
 * Importing the half library against inflating and decoding the same zip and running the bare parser
 * over it, in turn in one process. The target is a ratio of 2.5 at most.
 */

const ROUNDS = 5;
const TARGET = 2.5;

if (CORPUS_DIR === undefined) {
  console.error('The published data files are not at hand: set CORPUS_DIR to their folder.');
  process.exit(1);
}
const zip = join(CORPUS_DIR, 'strontic.github.io-half.zip');

function bare(): number {
  const decoder = new TextDecoder();
  const entries = unzipSync(readFileSync(zip), {
    filter: ({ name }) => name.endsWith('.md') && !name.endsWith('/index.md'),
  });
  let records = 0;
  for (const [name, bytes] of Object.entries(entries)) {
    readPage(decoder.decode(bytes), basename(name));
    records++;
  }
  return records;
}

async function readOnly(): Promise<number> {
  let records = 0;
  const files = [{ name: basename(zip), blob: await openAsBlob(zip) }];
  for await (const { kind } of readFiles(files)) if (kind === 'record') records++;
  return records;
}

async function whole(): Promise<number> {
  const files = [{ name: basename(zip), blob: await openAsBlob(zip) }];
  const store = new MemoryCatalogStore('A bench.');
  return (await importFiles({ files, store })).read;
}

const WAYS = { 'inflate, decode, parse': bare, 'our readers': readOnly, 'whole import': whole };
const times = new Map<string, number[]>();
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, way] of Object.entries(WAYS)) {
    const start = performance.now();
    const records = await way();
    const time = performance.now() - start;
    // The first round warms up.
    if (round > 0) times.set(name, [...(times.get(name) ?? []), time]);
    else console.log(`${name}: ${records} records`);
  }
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
const base = times.get('inflate, decode, parse') ?? [];
console.table(
  Object.fromEntries(
    [...times].map(([name, all]) => [
      name,
      {
        'median ms': Math.round(median(all)),
        // Of each round, since a busy machine slows a whole round down.
        'median ratio': Number(median(all.map((time, at) => time / (base[at] ?? 0))).toFixed(2)),
        // The rounds least disturbed by others.
        'ratio of the best': Number((Math.min(...all) / Math.min(...base)).toFixed(2)),
      },
    ]),
  ),
);
console.log(`Target: the whole import at most ${TARGET} times the first row.`);
console.log(`Peak memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
