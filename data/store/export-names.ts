import { runSliced } from '@/data/catalog/sliced';
import { sortedInSteps } from '@/data/catalog/sorted-in-steps';
import { damaged } from './damage';
import { decodeExports } from './export-codec';
import type { Headlines } from './headlines';
import { HeldNameTable } from './held-name-table';
import { PostingsBuilder } from './postings';
import { decodeText } from './text-codec';
import type { ValueBlock } from './value-block';
import type { ValueReader } from './value-reader';

/** Values that are decoded between two moments at which the work may pause. */
const STRIDE = 256;

/**
 * Reads all names of exported functions, sorts them, and turns the sets of exports around; in slices.
 * @throws {DamagedPart}
 */
export async function openExportNames(
  values: ValueReader,
  headlines: Headlines,
): Promise<HeldNameTable> {
  const [names, sets] = await Promise.all([
    values.readBlocks('names'),
    values.readBlocks('exports'),
  ]);
  return runSliced(turnAround(names, sets, headlines));
}

function* turnAround(
  nameBlocks: readonly ValueBlock[],
  sets: readonly ValueBlock[],
  headlines: Headlines,
): Generator<void, HeldNameTable> {
  const names: string[] = [];
  const folded: string[] = [];
  yield* eachValue(nameBlocks, (bytes) => {
    const name = decodeText(bytes);
    names.push(name);
    folded.push(name.toLowerCase());
  });
  const order = yield* sortedInSteps(Array.from(names.keys()), (one, other) => {
    const [left = '', right = ''] = [folded[one], folded[other]];
    return left === right ? one - other : left < right ? -1 : 1;
  });
  const places = new Uint32Array(names.length);
  order.forEach((number, place) => {
    places[number] = place;
  });
  const holders = new PostingsBuilder();
  const count = yield* eachValue(sets, (bytes, number) => {
    for (const name of new Set(decodeExports(bytes).names)) {
      if (name !== undefined) holders.add(places[name] ?? damaged('a name is missing'), number);
    }
  });
  const records = new PostingsBuilder();
  headlines.column('exports').forEach((set, record) => {
    if (set > 0) records.add(set - 1, record);
  });
  yield;
  const sorted = order.map((number) => names[number] ?? '');
  return yield* HeldNameTable.make(
    sorted,
    yield* holders.build(names.length),
    yield* records.build(count),
  );
}

/** Takes all values of a table in the order of their numbers; gives how many there are. */
function* eachValue(
  blocks: readonly ValueBlock[],
  take: (bytes: Uint8Array, number: number) => void,
): Generator<void, number> {
  let number = 0;
  for (const block of blocks) {
    for (const bytes of block.values()) {
      take(bytes, number++);
      if (number % STRIDE === 0) yield;
    }
  }
  return number;
}
