import { MAX_MATCHES } from '@/data/limits';
import type { BackgroundHandlers } from '../wiring/messaging';
import { askFrame } from './ask-frame';
import { reportMarks } from './badge';
import { createCatalogHandlers } from './catalog-handlers';
import type { CatalogService } from './catalog-service';
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
    catalogs: () => service.catalogs(),
    openRecord: async (place, sender) => {
      await openRecordPage(place, sender.tab?.id);
      return null;
    },
    insertMarkStyle,
    removeMarkStyle,
    pageSettings: ({ top }, sender) => pageSettings(top, sender),
    reportMarks: ({ places }, sender) => reportMarks(places, sender),
    tabFound: ({ tab }) => tabFound(tab),
    startTab: ({ tab }) => startTab(tab),
    stopTab: ({ tab }) => stopTab(tab),
    reveal: async ({ tab, frame, keys, place }) => {
      const reply = await askFrame({ tab, frame }, 'reveal', { keys, place });
      return reply === 'absent' ? { shown: false, places: 0 } : reply;
    },
    ...createCatalogHandlers(service),
  };
}
