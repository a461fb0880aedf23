import type { CatalogContents } from './catalog-contents';
import type { Place } from './place';

/** What each view is given. */
export interface ViewProps {
  contents: CatalogContents;
  place: Place;
  /** Trimmed and lower case. */
  filter: string;
  go: (place: Place) => void;
}

/** Follows a link within the page; with a modifier key the browser opens it as any other. */
export function stayHere(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    act();
  };
}
