import '@/components/page/base.css';
import '@/components/page/blocks.css';
import '@/components/browse/browse-page.css';
import { BrowsePage } from '@/components/browse/BrowsePage';
import { t } from '@/data/words/words';
import { ask } from '@/entrypoints/wiring/messaging';
import { showPage } from '@/entrypoints/wiring/show-page';
import { loadSources } from './load-sources';

showPage(
  t('page.title.browse'),
  <BrowsePage query={location.search} loadSources={loadSources} ask={ask} />,
);
