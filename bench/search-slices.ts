/**
 * How long one question keeps the worker from answering others, on the half library: the longest
 * stretch between two turns of the event loop, from a pack that was opened anew. The least of the
 * rounds counts, since what else the machine does only adds.
 * Run: npx tsx bench/search-slices.ts
 */
import '@/scripts/words/use-english';
import { createLookup } from '@/data/catalog/lookup';
import { createSearch } from '@/data/catalog/search';
import { readPage } from '@/data/import/page-reader';
import { type OpenPack, openPack } from '@/data/store/pack-reader';
import { createPackWriter } from '@/data/store/pack-writer';
import { CORPUS_DIR } from '@/test/corpus';
import { readHalfLibrary } from '@/test/half-library';

const ROUNDS = 5;
const DIGEST = '1536:Co66RLekVSZkdJJdPm/su/p2v6F+WaITVwhIbMFEiJCXX:dnQqdJYZpu6F+STVwhIbMqlz';

if (CORPUS_DIR === undefined) throw new Error('The half library is needed: set CORPUS_DIR.');
const parts = new Map<string, Uint8Array<ArrayBuffer>>();
const writer = createPackWriter({
  async put({ name }, bytes) {
    parts.set(name, bytes);
  },
});
for (const { name, text } of readHalfLibrary(CORPUS_DIR)) await writer.add(readPage(text, name));
const manifest = await writer.finish({ name: 'half library' });
const label = { id: 'bench', name: 'half library' };
const readPart = async (name: string) => parts.get(name);

/** Time that this process used, in milliseconds, its helpers' (inflating, collecting) with it. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The longest stretch without a turn while the work runs, and all of it, in milliseconds. */
async function measure(work: () => Promise<unknown>): Promise<{ longest: number; all: number }> {
  let longest = 0;
  let last = ownTime();
  let ended = false;
  const turn = () => {
    const now = ownTime();
    longest = Math.max(longest, now - last);
    last = now;
    if (!ended) setImmediate(turn);
  };
  setImmediate(turn);
  const start = ownTime();
  await work();
  ended = true;
  turn();
  return { longest, all: ownTime() - start };
}

const searching = (query: string) => (pack: OpenPack) => createSearch([pack]).search(query, 20);
const questions: [string, (pack: OpenPack) => Promise<unknown>][] = [
  ['first search', searching('wksprt')],
  ['first search of an export', searching('export:WTSQuerySessionInformationW')],
  ['first search of a common part of exports', searching('export:get')],
  ['first search of a loaded module', searching('module:ntdll.dll')],
  ['first digest', (pack) => createLookup([pack]).find([{ kind: 'ssdeep', key: DIGEST }], 10)],
  [
    'first unknown name',
    (pack) => createLookup([pack]).marks([{ kind: 'file-name', key: 'scvhost.exe' }]),
  ],
];
for (const [name, ask] of questions) {
  const rounds: { longest: number; all: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const pack = await openPack({ manifest, readPart, label });
    rounds.push(await measure(() => ask(pack)));
  }
  const least = (of: 'longest' | 'all') => Math.min(...rounds.map((round) => round[of]));
  console.log(
    `${name.padEnd(42)} longest stretch ${least('longest').toFixed(1)} ms  of ${least('all').toFixed(0)} ms`,
  );
}
