import { MAX_QUERY_LENGTH } from '@/data/limits';

/** A text of several indicators is a list; anything else is a query. */
export type Pasted = { kind: 'query'; query: string } | { kind: 'list'; text: string };

/** Two indicators make a list, and they stand early in any text that is one. */
const LOOK_AT = 50_000;

/** A text that is one word, and no list by its commas, goes into the field as it is. */
export function isPlainQuery(text: string): boolean {
  return text.length <= MAX_QUERY_LENGTH && !/[\s,;|]/.test(text.trim());
}

/**
 * What a pasted text is meant as: the one indicator in it (a hash in a sentence of a mail), a list, or
 * words to search for. Detection is loaded when it is first needed, so that the popup opens sooner.
 */
export async function readPasted(text: string): Promise<Pasted> {
  const { detect } = await import('@/data/detect/detect');
  const found = detect(text.slice(0, LOOK_AT));
  const distinct = new Map(found.map((each) => [`${each.kind} ${each.key}`, each]));
  if (distinct.size > 1) return { kind: 'list', text };
  const [only] = distinct.values();
  if (only !== undefined) return { kind: 'query', query: only.text };
  return { kind: 'query', query: text.replace(/\s+/g, ' ').trim().slice(0, MAX_QUERY_LENGTH) };
}
