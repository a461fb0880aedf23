import type { CatalogLabel } from '@/data/catalog/finding';
import { t } from '@/data/words/words';
import { catalogWords } from '../ui/words';
import type { CardView } from './card-view';

/** A card of more than one record. */
export type Several = Extract<CardView, { shape: 'list' | 'name' }>;

/** The catalog of all records, where it is one: rows then do not repeat it. */
export function catalogOfAll({ matches }: Several): CatalogLabel | undefined {
  const [first] = matches;
  return matches.every(({ catalog }) => catalog.id === first?.catalog.id)
    ? first?.catalog
    : undefined;
}

export function CatalogOfAll({ view }: { view: Several }) {
  const catalog = catalogOfAll(view);
  return catalog === undefined ? null : <span class="quiet">{catalogWords(catalog)}</span>;
}

export function More({ view }: { view: Several }) {
  const hidden = view.total - view.matches.length;
  if (hidden <= 0) return null;
  return (
    <p class="card-message quiet">
      {t('card.listed', { shown: view.matches.length, total: view.total })}
    </p>
  );
}
