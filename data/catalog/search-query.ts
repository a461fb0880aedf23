import { isPath, partsOfPath } from './search-paths';
import { foldText } from './search-words';

/** `field:value` of a query, folded; `value` is never empty. */
export interface Filter {
  field: string;
  value: string;
  /** Of `field:=value`: the whole text is meant, not a part of it. */
  whole: boolean;
}

export interface SearchQuery {
  /** Words that all (or, if no text has them all, most) must match; folded. */
  words: string[];
  filters: Filter[];
  /** Lower-case hex of 8 characters and more, where the query is one. */
  hex?: string;
}

/** Words beyond these add nothing but work. */
const MAX_WORDS = 8;

/** Within quotation marks two of them stand for one. */
const TERM = /([a-z]+):(=?)(?:"((?:[^"]|"")*)"?|(\S+))|"([^"]*)"?|(\S+)/gi;
const EDGES = /^[^\p{L}\p{N}.]+|[^\p{L}\p{N}.]+$/gu;

/** The query of all records whose text in a field is this one. */
export function wholeFilter(field: string, text: string): string {
  return `${field}:="${text.replaceAll('"', '""')}"`;
}

/**
 * Takes a query apart: `company:microsoft "print spooler" spool`. A filter whose field is unknown
 * (`isKnown`) is read as words; a path is its file name and a filter of its directory.
 */
export function parseQuery(query: string, isKnown: (field: string) => boolean): SearchQuery {
  const words: string[] = [];
  const filters: Filter[] = [];
  const hex = query.trim().toLowerCase();
  for (const [term, field, sign, quotedValue, value, quoted, bare] of query.matchAll(TERM)) {
    const name = field?.toLowerCase();
    const given = foldText(quotedValue?.replaceAll('""', '"') ?? value ?? '').trim();
    if (name !== undefined && isKnown(name)) {
      if (given !== '') filters.push({ field: name, value: given, whole: sign === '=' });
      continue;
    }
    addText(quoted ?? bare ?? term, words, filters);
  }
  return {
    words: [...new Set(words)].slice(0, MAX_WORDS),
    filters,
    ...(/^[0-9a-f]{8,128}$/.test(hex) ? { hex } : {}),
  };
}

function addText(text: string, words: string[], filters: Filter[]): void {
  if (!isPath(text)) {
    addWords(text, words);
    return;
  }
  const { directory, name } = partsOfPath(text);
  if (directory !== undefined) filters.push({ field: 'path', value: directory, whole: false });
  addWords(name, words);
}

function addWords(text: string, words: string[]): void {
  for (const run of foldText(text).split(/[\s/]+/)) {
    const word = run.replace(EDGES, '');
    if (word !== '') words.push(word);
  }
}
