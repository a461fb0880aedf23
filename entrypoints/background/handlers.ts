import { MAX_MATCHES } from '@/data/limits';
import { listCommandKeys } from '../wiring/command-keys';
import type { BackgroundHandlers } from '../wiring/messaging';
import { askFrame, runCard } from './ask-frame';
import { reportMarks } from './badge';
import { createCatalogHandlers } from './catalog-handlers';
import type { CatalogService } from './catalog-service';
import { createKeptHandlers, rememberLookUp } from './kept';
import { insertMarkStyle, removeMarkStyle } from './mark-style';
import { openRecordPage } from './open-page';
import { pageSettings } from './page-settings';
import { tabFound } from './tab-found';
import { startTab, stopTab } from './tab-switch';
import { withPivots } from './with-pivots';

/** What the background answers, one line a message. */
export function createHandlers(service: CatalogService): BackgroundHandlers {
  return {
    marks: async ({ keys }) => ({ marks: await service.marks(keys) }),
    find: ({ keys, limit }) => service.find(keys, limit ?? MAX_MATCHES),
    glance: ({ keys }) => service.glance(keys),
    together: async ({ pairs }) => ({ notes: await service.together(pairs) }),
    search: ({ query, limit }) => service.search(query, limit),
    record: async ({ id, catalog }) => withPivots(await service.record(id, catalog)),
    commandKeys: async () => ({ keys: await listCommandKeys() }),
    catalogs: () => service.catalogs(),
    openRecord: async ({ unrecorded, ...place }, { tab }) => {
      await openRecordPage(place, { opener: tab?.id });
      if (!unrecorded && !tab?.incognito) await rememberLookUp(service, place);
      return null;
    },
    insertMarkStyle,
    removeMarkStyle,
    wake: async () => {
      service.open();
      return null;
    },
    runCard: (_, sender) => runCard(sender),
    pageSettings: ({ top }, sender) => pageSettings(top, sender),
    reportMarks: ({ places }, sender) => reportMarks(places, sender),
    tabFound: ({ tab }) => tabFound(tab),
    startTab: ({ tab }) => startTab(tab),
    stopTab: ({ tab }) => stopTab(tab),
    reveal: async ({ tab, frame, keys, place }) => {
      const reply = await askFrame({ tab, frame }, 'reveal', { keys, place });
      return reply === 'absent' ? { shown: false, places: 0 } : reply;
    },
    ...createKeptHandlers(service),
    ...createCatalogHandlers(service),
  };
}
