import '@/components/page/base.css';
import '@/components/page/blocks.css';
import '@/components/search/search-page.css';
import '@/components/settings/switch.css';
import '@/components/found/found.css';
import '@/components/kept/kept.css';
import { SearchPage } from '@/components/search/SearchPage';
import { t } from '@/data/words/words';
import { followActiveTab } from '@/entrypoints/wiring/active-tab';
import { pageAccess } from '@/entrypoints/wiring/page-access';
import { showPage } from '@/entrypoints/wiring/show-page';
import { createSurface } from '@/entrypoints/wiring/surface';

const common = createSurface('panel');

followActiveTab((tab) => {
  const page = pageAccess(Promise.resolve(tab), `${tab}`);
  showPage(t('extension.name'), <SearchPage surface={{ ...common, page }} initialQuery="" />);
});
