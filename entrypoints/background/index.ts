import '../wiring/words';
import { defineBackground } from 'wxt/utils/define-background';
import { sweepDownloads } from '@/data/download/leftovers';
import { browser } from '../wiring/browser';
import { answer } from '../wiring/messaging';
import { watchSettings } from '../wiring/settings';
import { forgetGoneTabs } from './badge';
import { CatalogService } from './catalog-service';
import { followCommands } from './commands';
import { onMenuClick } from './context-menu';
import { createHandlers } from './handlers';
import { forgetUnwantedLookUps, rememberLookUp } from './kept';
import { createContextMenu } from './menu-entries';
import { answerOmnibox } from './omnibox';
import { welcome } from './welcome';

/** Milliseconds after a start in which nothing is tidied up: whoever woke the worker waits for it. */
const TIDY_MS = 2000;

export default defineBackground({
  /** Listeners are added synchronously: an event that wakes the worker waits for no others. */
  main() {
    const service = new CatalogService();
    service.begin();
    answer(createHandlers(service));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void welcome();
      void createContextMenu();
    });
    browser.runtime.onStartup.addListener(() => {
      void createContextMenu();
      void sweepDownloads();
    });
    const answers: Parameters<typeof answerOmnibox>[0] = {
      find: (keys, limit) => service.find(keys, limit),
      search: (query, limit) => service.search(query, limit),
      has: async (id) => (await service.record(id, undefined)) !== null,
      remember: (record) => rememberLookUp(service, record),
    };
    browser.contextMenus.onClicked.addListener((info, tab) => onMenuClick(info, tab, answers));
    answerOmnibox(answers);
    followCommands();
    watchSettings(() => void forgetUnwantedLookUps());
    setTimeout(() => void forgetGoneTabs(), TIDY_MS);
  },
});
