import { ClipboardList, FolderTree, Search, Settings } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { t } from '@/data/words/words';
import { LensMark } from './LensMark';

/** The same at the top of every page: whose page it is, and the ways to the others. */
export function PageHeader({ children }: { children?: ComponentChildren }) {
  return (
    <header class="page-header">
      <a class="brand" href="/popup.html?q=">
        <LensMark size={20} />
        {t('extension.name')}
      </a>
      {children}
      <nav aria-label={t('extension.name')}>
        <a href="/popup.html?q=">
          <Search size={15} aria-hidden="true" />
          {t('page.nav.search')}
        </a>
        <a href="/browse.html">
          <FolderTree size={15} aria-hidden="true" />
          {t('page.nav.browse')}
        </a>
        <a href="/list.html">
          <ClipboardList size={15} aria-hidden="true" />
          {t('page.nav.list')}
        </a>
        <a href="/options.html">
          <Settings size={15} aria-hidden="true" />
          {t('page.nav.options')}
        </a>
      </nav>
    </header>
  );
}
