import { PanelRight, Search, Settings } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { t } from '@/data/words/words';
import { LensMark } from '../page/LensMark';
import { useHere } from '../surface/surface';

/** The search field between the mark of the product and the ways on; it stays while the rest scrolls. */
export function SearchHead({ children }: { children: ComponentChildren }) {
  const { openPanel } = useHere().surface;
  return (
    <header class="search-head">
      <h1 class="only-heard">{t('extension.name')}</h1>
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
            aria-label={t('search.openPanel')}
            title={t('search.openPanel')}
            onClick={openPanel}
          >
            <PanelRight size={16} aria-hidden="true" />
          </button>
        )}
        <a
          class="icon-button"
          href="/options.html"
          target="_blank"
          rel="noopener"
          title={t('search.options')}
        >
          <Settings size={16} aria-hidden="true" />
          <span class="only-heard">{t('search.options')}</span>
        </a>
      </div>
    </header>
  );
}
