import '@/components/page/base.css';
import '@/components/search/search-page.css';
import { render } from 'preact';
import { SearchPage } from '@/components/search/SearchPage';
import { ask } from '@/entrypoints/wiring/messaging';

// Links on other pages lead here with a query; the browser opens the popup itself without one.
const query = new URLSearchParams(location.search).get('q');
document.documentElement.classList.toggle('in-tab', query !== null);

const app = document.getElementById('app');
if (app !== null) render(<SearchPage ask={ask} initialQuery={query ?? ''} />, app);
