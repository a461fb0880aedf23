import { PanelRight, Search, Settings } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { LensMark } from '../page/LensMark';
import { useHere } from '../surface/surface';

/** The search field between the mark of the product and the ways on; it stays while the rest scrolls. */
export function SearchHead({ children }: { children: ComponentChildren }) {
  const { openPanel } = useHere().surface;
  return (
    <header class="search-head">
      <h1 class="only-heard">PE Lens</h1>
      <LensMark size={22} />
      <div class="search-field">
        <Search size={15} aria-hidden="true" />
        {children}
      </div>
      <div class="search-ways">
        {openPanel !== undefined && (
          <button
            type="button"
            class="icon-button"
            aria-label="Open the side panel"
            title="Open the side panel"
            onClick={openPanel}
          >
            <PanelRight size={16} aria-hidden="true" />
          </button>
        )}
        <a class="icon-button" href="/options.html" target="_blank" rel="noopener" title="Options">
          <Settings size={16} aria-hidden="true" />
          <span class="only-heard">Options</span>
        </a>
      </div>
    </header>
  );
}
