import '@/components/page/base.css';
import '@/components/browse/browse-page.css';
import { render } from 'preact';
import { BrowsePage } from '@/components/browse/BrowsePage';
import { loadSources } from './load-sources';

const app = document.getElementById('app');
if (app !== null) render(<BrowsePage query={location.search} loadSources={loadSources} />, app);
