/**
 * Reading the half library from its zip against the least that has to be done: inflating each entry,
 * decoding it, and the bare parser. Both sides run in turn in one process; the ratio is what counts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readPage } from '../data/import/page-reader';
import { readFiles } from '../data/import/read-files';
import '../scripts/words/use-english';
import { CORPUS_DIR } from '../test/corpus';

const ROUNDS = 7;

if (!CORPUS_DIR) {
  console.error('The half library is not at hand: set CORPUS_DIR to its folder.');
  process.exit(1);
}
const bytes = readFileSync(join(CORPUS_DIR, 'strontic.github.io-half.zip'));
const blob = new Blob([bytes]);

const rounds: { inflate: number; decode: number; parse: number; read: number }[] = [];
let peak = 0;
for (let round = 0; round < ROUNDS; round++) {
  const read = await timed(async () => {
    let records = 0;
    for await (const item of readFiles([{ name: 'half.zip', blob }])) {
      if (item.kind === 'record') records++;
      if (records % 500 === 0) peak = Math.max(peak, process.memoryUsage().rss);
    }
    return records;
  });
  rounds.push({ ...(await leastWork()), read });
}

/** Each part on its own, keeping no more than one entry, as a reader would. */
async function leastWork() {
  const part = { inflate: 0, decode: 0, parse: 0 };
  let start = performance.now();
  const entries = Object.entries(unzipSync(bytes, { filter: ({ name }) => name.endsWith('.md') }));
  part.inflate = performance.now() - start;
  for (const [name, page] of entries) {
    start = performance.now();
    const text = new TextDecoder().decode(page);
    const decoded = performance.now();
    readPage(text, name);
    part.decode += decoded - start;
    part.parse += performance.now() - decoded;
  }
  return part;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(numbers: number[]): number {
  return numbers.sort((one, other) => one - other)[numbers.length >> 1] ?? 0;
}

const warm = rounds.slice(2);
const ms = (of: (round: (typeof warm)[number]) => number) => Math.round(median(warm.map(of)));
const least = ({ inflate, decode, parse }: (typeof warm)[number]) => inflate + decode + parse;
console.log(
  `inflate ${ms((r) => r.inflate)} ms, decode ${ms((r) => r.decode)} ms, parse ${ms((r) => r.parse)} ms`,
);
console.log(
  `readFiles ${ms((r) => r.read)} ms, ratio ${median(warm.map((r) => r.read / least(r))).toFixed(2)}`,
);
console.log(`resident memory at most ${Math.round(peak / 1e6)} MB in all`);
