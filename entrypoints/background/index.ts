import '../wiring/words';
import { defineBackground } from 'wxt/utils/define-background';
import { sweepDownloads } from '@/data/download/leftovers';
import { browser } from '../wiring/browser';
import { answer } from '../wiring/messaging';
import { watchSettings } from '../wiring/settings';
import { forgetTab } from './badge';
import { CatalogService } from './catalog-service';
import { createContextMenu, onMenuClick, refreshContextMenu } from './context-menu';
import { createHandlers } from './handlers';

export default defineBackground({
  type: 'module',
  /** Listeners are added synchronously: an event that wakes the worker waits for no others. */
  main() {
    const service = new CatalogService();
    answer(createHandlers(service));
    browser.runtime.onInstalled.addListener(() => {
      void createContextMenu();
      // The embedded catalog is written now rather than at the first question.
      void service.catalogs();
    });
    browser.runtime.onStartup.addListener(() => {
      void createContextMenu();
      void sweepDownloads();
    });
    browser.contextMenus.onClicked.addListener((info, tab) =>
      onMenuClick(info, tab, (keys, limit) => service.find(keys, limit)),
    );
    watchSettings(() => void refreshContextMenu());
    browser.tabs.onRemoved.addListener(forgetTab);
  },
});
