import type { Headline } from '@/data/catalog/finding';

/** Address of a record's page, relative to the pages of the extension; it stays the same. */
export function recordUrl(id: string, catalog?: string): string {
  const query = new URLSearchParams({ id });
  if (catalog !== undefined) query.set('catalog', catalog);
  return `/record.html?${query}`;
}

/** Address of a record's page with another record beside it. */
export function compareUrl(id: string, withId: string): string {
  return `/record.html?${new URLSearchParams({ id, with: withId })}#compare`;
}

/** Address of the search page with a query in it. */
export function searchUrl(query: string): string {
  return `/popup.html?${new URLSearchParams({ q: query })}`;
}

export function headlineUrl(record: Headline): string {
  return recordUrl(record.id);
}
