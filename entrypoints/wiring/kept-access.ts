import type { Kept, KeptAccess } from '@/components/surface/surface';
import { browser } from './browser';
import { loadKept, PINNED, RECENT, watchKept } from './kept-items';
import { ask } from './messaging';
import { changeSettings, loadSettings, watchSettings } from './settings';

/**
 * Whether this page stands in a private window. The page itself may run with the others of the
 * extension, so that only its window tells.
 */
export const isPrivate: Promise<boolean> = browser.windows
  .getCurrent()
  .then(({ incognito }) => incognito);

/** The way of the extension's pages to recent look-ups and pinned records. */
export const keptAccess: KeptAccess = {
  watch(listener) {
    let ended = false;
    const tell = async () => {
      const kept = await load();
      if (!ended) listener(kept);
    };
    void tell();
    const stops = [watchKept(() => void tell()), watchSettings(() => void tell())];
    return () => {
      ended = true;
      for (const stop of stops) stop();
    };
  },
  pin: (id, on) => ask('pinRecord', { id, on }),
  clearRecent: () => ask('clearRecent', {}),
  keepRecent: (keepRecent) => changeSettings({ keepRecent }),
};

async function load(): Promise<Kept> {
  const [recent, pinned, { keepRecent }, inPrivate] = await Promise.all([
    loadKept(RECENT),
    loadKept(PINNED),
    loadSettings(),
    isPrivate,
  ]);
  return { recent, pinned, keepsRecent: keepRecent, isPrivate: inPrivate };
}
