import '@/components/page/base.css';
import '@/components/record/record-page.css';
import '@/components/markdown/markdown.css';
import { render } from 'preact';
import { RecordPage } from '@/components/record/RecordPage';
import { ask } from '@/entrypoints/wiring/messaging';

const app = document.getElementById('app');
if (app !== null) render(<RecordPage query={location.search} ask={ask} />, app);
