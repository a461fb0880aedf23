import '@/components/page/base.css';
import '@/components/search/search-page.css';
import '@/components/settings/switch.css';
import '@/components/found/found.css';
import { SearchPage } from '@/components/search/SearchPage';
import { t } from '@/data/words/words';
import { ask } from '@/entrypoints/wiring/messaging';
import { activeTab, pageAccess } from '@/entrypoints/wiring/page-access';
import { showPage } from '@/entrypoints/wiring/show-page';

// Links on other pages lead here with a query; the browser opens the popup itself without one. A tab
// is named where the popup is opened as a page of its own beside the one that it speaks of.
const address = new URLSearchParams(location.search);
const query = address.get('q');
const named = /^\d+$/.exec(address.get('tab') ?? '')?.[0];
document.documentElement.classList.toggle('in-tab', query !== null);

const page =
  query === null ? pageAccess(named ? Promise.resolve(Number(named)) : activeTab()) : undefined;

showPage(
  t('extension.name'),
  <SearchPage ask={ask} initialQuery={query ?? ''} {...(page === undefined ? {} : { page })} />,
);
