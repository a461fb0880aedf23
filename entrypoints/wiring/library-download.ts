import type { LibraryDownload } from '@/components/options/download/library-download';
import { accessPatterns, DEFAULT_LIBRARY_URL } from '@/data/download/library-address';
import { startDownload } from '@/data/download/worker-client';
import type { Settings } from '@/data/settings';
import type { Policy } from '@/data/settings/policy';
import { browser } from './browser';
import { changeSettings, loadManagedSettings, watchSettings } from './settings';

/** The panel's way to the settings, to the browser's permissions and to the worker. */
export const libraryDownload: LibraryDownload = {
  defaultAddress: DEFAULT_LIBRARY_URL,
  watchAddress(listener) {
    const tell = ({ libraryUrl }: Settings, { values }: Policy) =>
      listener(libraryUrl, 'libraryUrl' in values);
    void loadManagedSettings().then((read) => tell(...read));
    return watchSettings(tell);
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
