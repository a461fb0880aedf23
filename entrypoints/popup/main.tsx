import '@/components/page/base.css';
import '@/components/page/blocks.css';
import '@/components/search/search-page.css';
import '@/components/settings/switch.css';
import '@/components/found/found.css';
import '@/components/kept/kept.css';
import { SearchPage } from '@/components/search/SearchPage';
import type { Surface } from '@/components/surface/surface';
import { t } from '@/data/words/words';
import { activeTab } from '@/entrypoints/wiring/active-tab';
import { browser } from '@/entrypoints/wiring/browser';
import { pageAccess } from '@/entrypoints/wiring/page-access';
import { showPage } from '@/entrypoints/wiring/show-page';
import { hasSidePanel, openSidePanel } from '@/entrypoints/wiring/side-panel';
import { createSurface } from '@/entrypoints/wiring/surface';

// Links on other pages lead here with a query; the browser opens the popup itself without one. A tab
// is named where the popup is opened as a page of its own beside the one that it speaks of.
const address = new URLSearchParams(location.search);
const query = address.get('q');
const named = /^\d+$/.exec(address.get('tab') ?? '')?.[0];
document.documentElement.classList.toggle('in-tab', query !== null);

function popup(): Surface {
  const page = pageAccess(named ? Promise.resolve(Number(named)) : activeTab());
  // The click that opens the panel leaves no time to ask for the window.
  let windowId: number | undefined;
  void browser.windows.getCurrent().then(({ id }) => {
    windowId = id;
  });
  const openPanel = () => {
    void openSidePanel(windowId).then(() => window.close());
  };
  return { ...createSurface('popup'), page, ...(hasSidePanel ? { openPanel } : {}) };
}

const surface = query === null ? popup() : createSurface('tab');
showPage(t('extension.name'), <SearchPage surface={surface} initialQuery={query ?? ''} />);
