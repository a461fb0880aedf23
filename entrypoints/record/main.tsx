import '@/components/page/base.css';
import '@/components/page/blocks.css';
import '@/components/record/record-page.css';
import '@/components/markdown/markdown.css';
import { RecordPage } from '@/components/record/RecordPage';
import type { LoadScreenshot } from '@/components/record/sections/ScreenshotSection';
import { t } from '@/data/words/words';
import { withEarly } from '@/entrypoints/wiring/early-question';
import { ask } from '@/entrypoints/wiring/messaging';
import { showPage } from '@/entrypoints/wiring/show-page';

/** Few records have pictures, so what reads them is loaded with the first one. */
const loadScreenshot: LoadScreenshot = async (catalog, name) =>
  (await import('./load-screenshot')).loadScreenshot(catalog, name);

showPage(
  t('page.title.record'),
  <RecordPage query={location.search} ask={withEarly(ask)} loadScreenshot={loadScreenshot} />,
);
