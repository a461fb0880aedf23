import '@/components/page/base.css';
import '@/components/record/record-page.css';
import '@/components/markdown/markdown.css';
import { render } from 'preact';
import { RecordPage } from '@/components/record/RecordPage';
import type { LoadScreenshot } from '@/components/record/sections/ScreenshotSection';
import { ask } from '@/entrypoints/wiring/messaging';

/** Few records have pictures, so what reads them is loaded with the first one. */
const loadScreenshot: LoadScreenshot = async (catalog, name) =>
  (await import('./load-screenshot')).loadScreenshot(catalog, name);

const app = document.getElementById('app');
if (app !== null) {
  render(<RecordPage query={location.search} ask={ask} loadScreenshot={loadScreenshot} />, app);
}
