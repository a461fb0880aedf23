import type { PackWriter } from '@/data/store/pack-writer';
import type { ImportTally } from './import-tally';
import type { ReadItem } from './read-item';

/** What records and pictures of an import go to. */
export type ItemTaker = Pick<PackWriter, 'add' | 'addScreenshot'>;

/** Gives what was read to where it goes, and counts it. */
export async function takeItem(
  item: ReadItem,
  taker: ItemTaker,
  tally: ImportTally,
): Promise<void> {
  switch (item.kind) {
    case 'record':
      if ((await taker.add(item.record)) === 'added') tally.taken++;
      else tally.duplicates++;
      break;
    case 'screenshot':
      if ((await taker.addScreenshot(item.name, item.bytes)) === 'added') tally.screenshots++;
      break;
    case 'unreadable':
      tally.unreadable(item.name, item.reason);
      break;
    case 'repaired':
      tally.repaired += item.places;
      break;
    case 'about':
      tally.tell(item.about);
  }
}
