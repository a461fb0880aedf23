import type { BackgroundAsks } from '@/data/messages';

/** What a record page asks for by its query: `?id=`, for one catalog alone with `&catalog=`. */
export function questionOf(query: string): BackgroundAsks['record'] | undefined {
  const fields = new URLSearchParams(query);
  const id = fields.get('id');
  const catalog = fields.get('catalog');
  if (id === null || id === '') return undefined;
  return catalog === null ? { id } : { id, catalog };
}
