import type { Finding } from '@/data/catalog/finding';
import type { IndicatorKey } from '@/data/detect/indicator';
import { MAX_QUERY_LENGTH } from '@/data/limits';
import type { SearchReply } from '@/data/messages';
import { keysOfText, keysWithin } from '../keys-of-text';
import { ofMatch, ofRow, type Suggestion } from './suggestion';

/** What the omnibox asks of the catalogs. */
export interface Catalogs {
  search(query: string, limit: number): Promise<SearchReply>;
  find(keys: IndicatorKey[], limit: number): Promise<Finding[]>;
  /** Whether any catalog has a record of this id. */
  has(id: string): Promise<boolean>;
}

/** What Enter opens. */
export type Answer = { open: 'record'; id: string; catalog?: string } | { open: 'search' };

/** What was typed, as far as it is read. */
export function toQuery(text: string): string {
  return text.trim().slice(0, MAX_QUERY_LENGTH);
}

/**
 * What a text is answered with: the one record that it names or whose hash it is; else the search. A
 * suggestion that was chosen is a record's id.
 */
export async function answerTo(query: string, catalogs: Catalogs): Promise<Answer> {
  if (await catalogs.has(query)) return { open: 'record', id: query };
  const keys = keysOfText(query);
  const [finding, ...others] = await catalogs.find(keys.slice(0, 2), 1);
  const match = finding?.matches[0];
  if (match === undefined || finding?.total !== 1 || others.length > 0) return { open: 'search' };
  return { open: 'record', id: match.record.id, catalog: match.catalog.id };
}

/**
 * Records for what was typed so far, best first: those of the indicators in it (a path, a hash with
 * words around it), then those that a search finds.
 */
export async function suggestionsFor(
  query: string,
  limit: number,
  catalogs: Catalogs,
): Promise<{ suggestions: Suggestion[]; total: number }> {
  const [findings, { rows, total }] = await Promise.all([
    catalogs.find(keysWithin(query), limit),
    catalogs.search(query, limit),
  ]);
  const all = [...findings.flatMap(({ matches }) => matches.map(ofMatch)), ...rows.map(ofRow)];
  const distinct = new Map<string, Suggestion>();
  for (const each of all) if (!distinct.has(each.id)) distinct.set(each.id, each);
  const suggestions = [...distinct.values()].slice(0, limit);
  return { suggestions, total: Math.max(total, distinct.size) };
}
