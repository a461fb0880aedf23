import { ClipboardList, FolderTree, Search, Settings } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { LensMark } from './LensMark';

/** The same at the top of every page: whose page it is, and the ways to the others. */
export function PageHeader({ children }: { children?: ComponentChildren }) {
  return (
    <header class="page-header">
      <a class="brand" href="/popup.html?q=">
        <LensMark size={20} />
        PE Lens
      </a>
      {children}
      <nav aria-label="PE Lens">
        <a href="/popup.html?q=">
          <Search size={15} aria-hidden="true" />
          Search
        </a>
        <a href="/browse.html">
          <FolderTree size={15} aria-hidden="true" />
          Browse
        </a>
        <a href="/list.html">
          <ClipboardList size={15} aria-hidden="true" />
          List
        </a>
        <a href="/options.html">
          <Settings size={15} aria-hidden="true" />
          Options
        </a>
      </nav>
    </header>
  );
}
