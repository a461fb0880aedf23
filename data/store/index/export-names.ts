import { runSliced } from '@/data/catalog/sliced';
import { NumberList } from '../bytes/typed-columns';
import { damaged } from '../damage';
import { eachExportName } from '../values/export-codec';
import type { ValueBlock } from '../values/value-block';
import type { ValueReader } from '../values/value-reader';
import type { Headlines, RecordNumbers } from './headlines';
import { HeldNameTable, type NumberSets } from './held-name-table';
import { type NameRun, runOfValues } from './name-run';

/**
 * Reads all names of exported functions and which sets of exports have them; in slices.
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
  return runSliced(makeTable(names, sets, headlines.numbers('exports')));
}

function* makeTable(
  names: readonly ValueBlock[],
  sets: readonly ValueBlock[],
  records: RecordNumbers,
): Generator<void, HeldNameTable> {
  const runs: NameRun[] = [];
  for (const block of names) {
    runs.push(runOfValues(block.joined));
    yield;
  }
  const count = runs.reduce((sum, { ends }) => sum + ends.length, 0);
  return new HeldNameTable(runs, yield* readSets(sets, count), records);
}

function* readSets(blocks: readonly ValueBlock[], names: number): Generator<void, NumberSets> {
  const members = new NumberList();
  const ends = new NumberList();
  for (const block of blocks) {
    for (const bytes of block.values()) {
      eachExportName(bytes, (name) => {
        if (name < 0 || name >= names) damaged('a name is missing');
        members.push(name);
      });
      ends.push(members.length);
      yield;
    }
  }
  return { members: members.view(), ends: ends.view() };
}
