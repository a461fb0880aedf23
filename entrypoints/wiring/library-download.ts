import type { LibraryDownload } from '@/components/options/download/library-download';
import { accessPatterns, DEFAULT_LIBRARY_URL } from '@/data/download/library-address';
import { startDownload } from '@/data/download/worker-client';
import { browser } from './browser';
import { changeSettings, loadSettings, watchSettings } from './settings';

/** The panel's way to the settings, to the browser's permissions and to the worker. */
export const libraryDownload: LibraryDownload = {
  defaultAddress: DEFAULT_LIBRARY_URL,
  watchAddress(listener) {
    void loadSettings().then(({ libraryUrl }) => listener(libraryUrl));
    return watchSettings(({ libraryUrl }) => listener(libraryUrl));
  },
  changeAddress: (libraryUrl) => changeSettings({ libraryUrl }),
  /**
   * Asks at once: Firefox takes the question only in the click, before anything was awaited. Where
   * access is there already, it is answered without the person. A host that cannot be asked for (by
   * policy) is left to the download, which says what it met.
   */
  requestAccess: (address) =>
    browser.permissions.request({ origins: accessPatterns(address) }).catch(() => true),
  start: startDownload,
};
