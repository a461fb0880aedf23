import { DamagedPart } from '../damage';
import type { PackPart } from '../pack-format';
import type { OpenPack } from '../pack-reader';

/** Records read between two words on how far it is. */
const TOLD_EVERY = 64;

/**
 * Numbers of the records that cannot be read because of the damaged parts, in order. Those of a
 * damaged shard are known; a damaged block of shared values is met only by reading.
 */
export async function unreadableRecords(
  pack: OpenPack,
  damaged: readonly PackPart[],
  onRecords: (done: number) => void,
): Promise<number[]> {
  const lost = new Set<number>();
  for (const { kind, first = 0, count = 0 } of damaged) {
    if (kind !== 'records') continue;
    for (let record = first; record < first + count; record++) lost.add(record);
  }
  if (damaged.some(({ kind }) => kind === 'values' || kind === 'pages')) {
    for (let record = 0; record < pack.index.count; record++) {
      if (record % TOLD_EVERY === 0) onRecords(record);
      if (!lost.has(record) && !(await isReadable(pack, record))) lost.add(record);
    }
  }
  return [...lost].sort((one, other) => one - other);
}

async function isReadable(pack: OpenPack, record: number): Promise<boolean> {
  try {
    await pack.record(record);
    return true;
  } catch (error) {
    if (error instanceof Error && error.cause instanceof DamagedPart) return false;
    throw error;
  }
}

/** Ascending numbers as runs without gaps. */
export function toRuns(numbers: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.first + run.count === number) run.count++;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}
