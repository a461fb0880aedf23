import {
  type KeptRecord,
  MOST_PINNED,
  MOST_RECENT,
  toKept,
  withKept,
  withoutKept,
} from '@/data/kept/kept-record';
import { browser } from '../wiring/browser';
import { type KeptItem, loadKept, PINNED, RECENT } from '../wiring/kept-items';
import type { BackgroundHandlers } from '../wiring/messaging';
import { loadSettings } from '../wiring/settings';
import type { CatalogService } from './catalog-service';

/** Changes come one after the other: each reads what the one before has written. */
let turn: Promise<unknown> = Promise.resolve();

function change(
  item: KeptItem,
  work: (list: KeptRecord[]) => KeptRecord[] | Promise<KeptRecord[]>,
): Promise<void> {
  const mine = turn.then(async () => {
    await browser.storage.local.set({ [item]: await work(await loadKept(item)) });
  });
  turn = mine.catch(() => undefined);
  return mine;
}

/** Notes that a record was looked up; never to be called for a private window. */
export async function rememberLookUp(
  service: CatalogService,
  { id, catalog }: { id: string; catalog?: string | undefined },
): Promise<void> {
  if (!(await loadSettings()).keepRecent) return;
  const reply = await service.record(id, catalog);
  if (reply === null) return;
  await change(RECENT, (list) => withKept(list, toKept(reply.headline), MOST_RECENT));
}

/** Recent look-ups go when they are not to be kept any more. */
export async function forgetUnwantedLookUps(): Promise<void> {
  if (!(await loadSettings()).keepRecent) await browser.storage.local.remove(RECENT);
}

export function createKeptHandlers(
  service: CatalogService,
): Pick<BackgroundHandlers, 'pinRecord' | 'clearRecent'> {
  return {
    pinRecord: async ({ id, on }) => {
      await change(PINNED, async (list) => {
        if (!on) return withoutKept(list, id);
        const reply = await service.record(id, undefined);
        return reply === null ? list : withKept(list, toKept(reply.headline), MOST_PINNED);
      });
      return null;
    },
    clearRecent: async () => {
      await change(RECENT, () => []);
      return null;
    },
  };
}
