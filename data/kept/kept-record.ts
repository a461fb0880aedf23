import * as v from 'valibot';
import type { Headline } from '@/data/catalog/finding';
import { MAX_KEY_LENGTH } from '@/data/limits';

/** A record that a person came back to or pinned: enough for its row, whatever catalogs are there. */
const form = v.object({
  id: v.pipe(v.string(), v.maxLength(MAX_KEY_LENGTH)),
  kind: v.picklist(['file', 'com']),
  name: v.string(),
  description: v.optional(v.string()),
});

export interface KeptRecord extends Pick<Headline, 'id' | 'kind' | 'name'> {
  description?: string | undefined;
}

/** Recent look-ups: what a person still has in mind, and what the popup shows without scrolling. */
export const MOST_RECENT = 8;

/** Pinned records: more than a case needs, and few enough for one storage item. */
export const MOST_PINNED = 200;

export function toKept({ id, kind, name, description }: Headline): KeptRecord {
  return { id, kind, name, ...(description === undefined ? {} : { description }) };
}

/** What lies in storage; entries that are not of their form are left out. Never throws. */
export function readKept(stored: unknown): KeptRecord[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown) => {
    const read = v.safeParse(form, entry);
    return read.success ? [read.output] : [];
  });
}

/** The list with a record in front, each record once, cut at `most`. */
export function withKept(
  list: readonly KeptRecord[],
  record: KeptRecord,
  most: number,
): KeptRecord[] {
  return [record, ...withoutKept(list, record.id)].slice(0, most);
}

export function withoutKept(list: readonly KeptRecord[], id: string): KeptRecord[] {
  return list.filter((each) => each.id !== id);
}
