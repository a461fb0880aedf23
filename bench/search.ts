/**
 * Search as one types over the half library: every query of `search-queries.json` letter by letter,
 * and whether what is expected stands among the first five rows.
 * Run: npx tsx bench/search.ts
 */
import '@/scripts/words/use-english';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import * as v from 'valibot';
import type { LoadedCatalog } from '@/data/catalog/catalog-index';
import type { Headline } from '@/data/catalog/finding';
import { createSearch } from '@/data/catalog/search/search';
import { readPage } from '@/data/import/page-reader';
import { packInMemory } from '@/data/store/memory-pack';
import { CORPUS_DIR } from '@/test/corpus';
import { readHalfLibrary } from '@/test/half-library';

const LIMIT = 10;
const FIELDS = [
  'name',
  'description',
  'company',
  'product',
  'originalFilename',
  'path',
  'id',
] as const;
const QUERIES = v.parse(
  v.array(v.object({ query: v.string(), expect: v.array(v.string()), why: v.string() })),
  JSON.parse(readFileSync(new URL('search-queries.json', import.meta.url), 'utf8')),
);

/** Gives the names of the first rows, best first. */
type Engine = (query: string) => string[] | Promise<string[]>;
function nameOf({ kind, name }: Headline): string {
  return kind === 'com' ? name : name.toLowerCase();
}

/** The first distinct names, since the other engines know no variants. */
function firstNames(headlines: Iterable<Headline>): string[] {
  const names = new Set<string>();
  for (const headline of headlines) {
    names.add(nameOf(headline));
    if (names.size === LIMIT) break;
  }
  return [...names];
}

async function ours(catalog: LoadedCatalog): Promise<Engine> {
  const search = createSearch([catalog]);
  await search.ready();
  return async (query) =>
    firstNames((await search.search(query, LIMIT)).rows.map((row) => row.record));
}

function miniSearch(headlines: Headline[]): Engine {
  const engine = new MiniSearch<Headline>({
    fields: [...FIELDS],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 3, originalFilename: 2 } },
  });
  engine.addAll(headlines);
  const byId = new Map(headlines.map((headline) => [headline.id, headline]));
  return (query) =>
    firstNames(engine.search(query).flatMap(({ id }) => byId.get(String(id)) ?? []));
}

function fuse(headlines: Headline[]): Engine {
  const engine = new Fuse(headlines, { keys: [...FIELDS], ignoreLocation: true, threshold: 0.3 });
  return (query) => firstNames(engine.search(query, { limit: LIMIT * 8 }).map(({ item }) => item));
}

function microFuzzy(headlines: Headline[]): Engine {
  const engine = new uFuzzy({ intraMode: 1 });
  const lines = headlines.map((headline) => FIELDS.map((field) => headline[field] ?? '').join(' '));
  return (query) => {
    const [ids, info, order] = engine.search(lines, query, 1, 1000);
    const ordered = info && order ? order.map((i) => info.idx[i] ?? 0) : (ids ?? []);
    return firstNames(ordered.flatMap((i) => headlines[i] ?? []));
  };
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Heap and typed arrays in use after a collection, in MB. */
function memory(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

interface Result {
  name: string;
  p50: number;
  p99: number;
  megabytes: number;
  found: number;
}

/** `step` takes every how manieth typed prefix is asked of a slow engine. */
async function measure(
  name: string,
  make: () => Engine | Promise<Engine>,
  step = 1,
): Promise<Result> {
  const before = memory();
  const engine = await make();
  const megabytes = memory() - before;
  const typed = QUERIES.flatMap(({ query }) =>
    Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)),
  ).filter((_, i) => i % step === 0);
  for (const query of typed.slice(0, 200)) await engine(query);
  const times: number[] = [];
  for (const query of typed) {
    const start = performance.now();
    await engine(query);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  let found = 0;
  const missed: string[] = [];
  for (const { query, expect } of QUERIES) {
    const first = (await engine(query)).slice(0, 5);
    if (first.some((one) => expect.includes(one))) found++;
    else missed.push(query);
  }
  if (process.argv.includes('--missed')) console.log(`${name} missed: ${missed.join(' | ')}`);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { name, p50: at(0.5), p99: at(0.99), megabytes, found };
}

if (CORPUS_DIR === undefined) throw new Error('The half library is needed: set CORPUS_DIR.');
const records = readHalfLibrary(CORPUS_DIR)
  .filter(({ name }) => name !== 'index.md')
  .map(({ name, text }) => readPage(text, name));
const catalog = await packInMemory({ name: 'Half library' }, records);
records.length = 0;
const headlines = Array.from({ length: catalog.index.count }, (_, i) => catalog.index.headline(i));

const own = await measure('ours', () => ours(catalog));
const results = [
  own,
  await measure('MiniSearch', () => miniSearch(headlines)),
  await measure('uFuzzy', () => microFuzzy(headlines)),
  await measure('Fuse', () => fuse(headlines), 40),
];
console.log(`${headlines.length} records, ${QUERIES.length} queries typed letter by letter`);
for (const { name, p50, p99, megabytes, found } of results) {
  const times = `p50 ${p50.toFixed(3)} ms  p99 ${p99.toFixed(2)} ms`;
  const ratios = `${(p50 / own.p50).toFixed(0)} x  ${(p99 / own.p99).toFixed(0)} x`;
  const share = `heap ${megabytes.toFixed(1)} MB (ours ${(own.megabytes / megabytes).toFixed(2)} of it)`;
  console.log(`${name.padEnd(12)} ${times}  ${ratios}  ${share}  found ${found}/${QUERIES.length}`);
}
