import '@/components/page/base.css';
import '@/components/card/card.css';
import '@/components/list/list-page.css';
import '@/components/list/list-narrow.css';
import { render } from 'preact';
import { ListPage } from '@/components/list/ListPage';
import { ask } from '@/entrypoints/wiring/messaging';

const app = document.getElementById('app');
if (app !== null) render(<ListPage ask={ask} />, app);
