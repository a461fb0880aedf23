/**
 * One ssdeep query against every digest of the half library: our index against a scan in JavaScript
 * and, where a C compiler and libfuzzy's development files are present, libfuzzy's own comparison.
 * Run: npx tsx bench/ssdeep.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSimilar } from '@/data/catalog/similar/similar';
import { compareParsed } from '@/data/catalog/similar/ssdeep';
import { parseDigest } from '@/data/catalog/similar/ssdeep-digest';
import { finish } from '@/data/catalog/sliced';
import { readPage } from '@/data/import/page-reader';
import { CORPUS_DIR } from '@/test/corpus';
import { readHalfLibrary } from '@/test/half-library';

const STEP = 20;

function readDigests(corpus: string): string[] {
  return readHalfLibrary(corpus)
    .filter(({ name }) => name !== 'index.md')
    .map(({ name, text }) => readPage(text, name))
    .flatMap((record) => (record.kind === 'file' ? (record.hashes.ssdeep ?? []) : []));
}

function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Times of single queries in microseconds, and the sum of all scores as proof of equal work. */
interface Run {
  times: number[];
  sum: number;
}

function timeEach(digests: string[], query: (digest: string) => number): Run {
  const times: number[] = [];
  let sum = 0;
  for (let i = 0; i < digests.length; i += STEP) {
    const start = performance.now();
    sum += query(digests[i] ?? '');
    times.push((performance.now() - start) * 1000);
  }
  return { times, sum };
}

function timeLibfuzzy(digests: string[]): Run | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'ssdeep-bench-'));
  try {
    const driver = join(folder, 'driver');
    const source = fileURLToPath(new URL('ssdeep-driver.c', import.meta.url));
    execFileSync('gcc', ['-O2', '-o', driver, source, '-lfuzzy'], { stdio: 'ignore' });
    const list = join(folder, 'digests.txt');
    writeFileSync(list, `${digests.join('\n')}\n`);
    const lines = execFileSync(driver, [list, String(STEP)])
      .toString()
      .trim()
      .split('\n')
      .map(Number);
    return {
      sum: lines.pop() ?? Number.NaN,
      times: lines.map((nanoseconds) => nanoseconds / 1000),
    };
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(name: string, { times, sum }: Run, ours: number): void {
  const p50 = percentile(times, 0.5);
  const p99 = percentile(times, 0.99);
  const ratio = ours === p50 ? '' : `  ${(p50 / ours).toFixed(0)} x`;
  console.log(
    `${name.padEnd(24)} p50 ${p50.toFixed(1)} µs  p99 ${p99.toFixed(1)} µs  scores ${sum}${ratio}`,
  );
}

if (CORPUS_DIR === undefined) throw new Error('The half library is needed: set CORPUS_DIR.');
const digests = readDigests(CORPUS_DIR);
const start = performance.now();
const similar = finish(makeSimilar(digests));
console.log(
  `${digests.length} digests, index built in ${(performance.now() - start).toFixed(0)} ms`,
);

const query = (digest: string) =>
  similar.nearest(digest).reduce((sum, { score }) => sum + score, 0);
timeEach(digests, query);
const ours = timeEach(digests, query);
const parsed = digests.map(
  (digest) => parseDigest(digest) ?? { blockSize: 0, first: '', second: '' },
);
const scan = timeEach(digests, (digest) => {
  const asked = parseDigest(digest);
  let sum = 0;
  if (asked) for (const other of parsed) sum += Math.max(0, compareParsed(asked, other));
  return sum;
});
const libfuzzy = timeLibfuzzy(digests);
const p50 = percentile(ours.times, 0.5);
row('ours, index', ours, p50);
row('JavaScript, scan', scan, p50);
if (libfuzzy) row('libfuzzy, brute force', libfuzzy, p50);
else console.log('libfuzzy: left out, no C compiler or no libfuzzy-dev here');
